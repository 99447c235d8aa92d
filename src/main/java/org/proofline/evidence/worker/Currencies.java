package org.proofline.evidence.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the currency: first beside the total, then anywhere. */
final class Currencies {

    private final Map<String, String> signs;

    Currencies(Map<String, String> signs) {
        this.signs = signs;
    }

    Optional<String> of(String totalLine, List<String> lines) {
        return in(totalLine)
                .or(() -> lines.stream().map(this::in).flatMap(Optional::stream).findFirst());
    }

    private Optional<String> in(String line) {
        return signs.entrySet().stream()
                .filter(sign -> stands(sign.getKey(), line))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Signs made of letters must be words of their own; signs such as $ may touch the figure. */
    private static boolean stands(String sign, String line) {
        int at = line.indexOf(sign);
        while (at >= 0) {
            boolean startsWord =
                    at == 0 || !Character.isLetter(line.charAt(at - 1)) || !Character.isLetter(sign.charAt(0));
            int end = at + sign.length();
            boolean endsWord = end >= line.length()
                    || !Character.isLetter(line.charAt(end))
                    || !Character.isLetter(sign.charAt(sign.length() - 1));
            if (startsWord && endsWord) {
                return true;
            }
            at = line.indexOf(sign, at + 1);
        }
        return false;
    }
}
