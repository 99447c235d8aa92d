package org.proofline.portal;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of two texts side by side.
 *
 * @param before null where the later text says more
 * @param after null where the later text says less
 */
public record SentenceRow(String before, String after) {

    public boolean same() {
        return before != null && before.equals(after);
    }

    /** Keeps what both say in line; what one sentence became stands beside it. */
    static List<SentenceRow> compare(List<String> before, List<String> after) {
        int[][] common = common(before, after);
        List<SentenceRow> rows = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                flush(gone, come, rows);
                rows.add(new SentenceRow(before.get(i++), after.get(j++)));
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                gone.add(before.get(i++));
            } else {
                come.add(after.get(j++));
            }
        }
        flush(gone, come, rows);
        return rows;
    }

    private static void flush(List<String> gone, List<String> come, List<SentenceRow> rows) {
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            rows.add(new SentenceRow(i < gone.size() ? gone.get(i) : null, i < come.size() ? come.get(i) : null));
        }
        gone.clear();
        come.clear();
    }

    /** Length of the longest common part from each pair of places on. */
    private static int[][] common(List<String> before, List<String> after) {
        int[][] length = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                length[i][j] = before.get(i).equals(after.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }
}
