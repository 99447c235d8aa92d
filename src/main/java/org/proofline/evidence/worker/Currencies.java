package org.proofline.evidence.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the currency: first beside the total, then anywhere. */
final class Currencies {

    private static final int BESIDE_TOTAL = 93;
    private static final int ANYWHERE = 85;

    private final Map<String, String> signs;

    Currencies(Map<String, String> signs) {
        this.signs = signs;
    }

    /** @param total the sum to pay, or null */
    Optional<Fact> of(Fact total, List<Row> rows) {
        Optional<Fact> beside = total == null
                ? Optional.empty()
                : rows.stream()
                        .filter(row -> row.text().contains(total.value())
                                || row.spans().stream().anyMatch(span -> isBeside(span, total.place())))
                        .map(row -> in(row, BESIDE_TOTAL))
                        .flatMap(Optional::stream)
                        .findFirst();
        return beside.or(() -> rows.stream()
                .map(row -> in(row, ANYWHERE))
                .flatMap(Optional::stream)
                .findFirst());
    }

    private static boolean isBeside(Span span, Span place) {
        return place.page() > 0
                && span.page() == place.page()
                && span.top() < place.bottom()
                && place.top() < span.bottom();
    }

    private Optional<Fact> in(Row row, int confidence) {
        for (Map.Entry<String, String> sign : signs.entrySet()) {
            int at = stands(sign.getKey(), row.text());
            if (at >= 0) {
                return Optional.of(new Fact(
                        sign.getValue(),
                        confidence,
                        row.part(at, at + sign.getKey().length())));
            }
        }
        return Optional.empty();
    }

    /** Signs made of letters must be words of their own; signs such as $ may touch the figure. */
    private static int stands(String sign, String line) {
        int at = line.indexOf(sign);
        while (at >= 0) {
            boolean startsWord =
                    at == 0 || !Character.isLetter(line.charAt(at - 1)) || !Character.isLetter(sign.charAt(0));
            int end = at + sign.length();
            boolean endsWord = end >= line.length()
                    || !Character.isLetter(line.charAt(end))
                    || !Character.isLetter(sign.charAt(sign.length() - 1));
            if (startsWord && endsWord) {
                return at;
            }
            at = line.indexOf(sign, at + 1);
        }
        return -1;
    }
}
