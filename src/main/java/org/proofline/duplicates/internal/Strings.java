package org.proofline.duplicates.internal;

/** How alike two words are. */
final class Strings {

    private static final int FULL = 100;
    private static final int SHORT = 3;

    private Strings() {}

    /** 0–100: the share of signs that need not be changed; short words and numbers are alike only when equal. */
    static int alike(String one, String other) {
        if (one.equals(other)) {
            return FULL;
        }
        int longer = Math.max(one.length(), other.length());
        if (Math.min(one.length(), other.length()) <= SHORT || Character.isDigit(one.charAt(0))) {
            return 0;
        }
        if (one.startsWith(other) || other.startsWith(one)) {
            return Math.max(84, (longer - distance(one, other)) * FULL / longer);
        }
        return (longer - distance(one, other)) * FULL / longer;
    }

    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(before[j], row[j - 1]) + 1);
            }
            int[] spare = before;
            before = row;
            row = spare;
        }
        return before[other.length()];
    }
}
