package org.proofline.evidence.worker;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the supplier's name: the first company name that does not follow the words before a customer's address; without
 * one, what stands at the head of the document.
 */
final class Suppliers {

    private static final int COMPANY = 92;
    private static final int SHOP = 88;
    private static final int HEAD = 62;
    private static final int MOST_ROWS = 200;
    private static final int HEAD_ROWS = 8;
    private static final int NARROW_ROWS = 12;
    private static final int FEWEST_LETTERS = 4;
    private static final int FEWEST_FIGURES = 3;

    private final Pattern company;
    private final Pattern form;
    private final Pattern shop;
    private final Pattern customer;
    private final Pattern noName;

    Suppliers(Labels labels) {
        String forms = labels.of("companyForms").stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> Pattern.quote(word).replace(" ", "\\E ?\\Q"))
                .collect(Collectors.joining("|"));
        company = Pattern.compile(
                "((?:[\\p{Lu}\\d](?:[\\p{L}\\d&'+\\-]|\\.(?=\\p{L})){0,30} (?:& |and |und |et )?){1,5}(?:(?i:" + forms
                        + ")))(?![\\p{L}\\p{N}])");
        form = Pattern.compile("(?i)(?:(?<![\\p{L}\\p{N}])(?:" + forms
                + ")|(?<=\\p{L})(?:sdn ?\\.? ?bhd|gmbh|limited|berhad))" + "\\.?(?![\\p{L}\\p{N}])");
        shop = labels.anyOf("shopWords");
        customer = labels.anyOf("customer");
        noName = Pattern.compile(
                "^" + labels.anyOf("noName").pattern(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    Optional<Fact> of(List<Row> rows) {
        boolean receipt = rows.stream()
                        .limit(NARROW_ROWS)
                        .anyMatch(row -> row.spans().get(0).page() > 0)
                && rows.stream()
                                .limit(HEAD_ROWS)
                                .mapToInt(row -> row.text().length())
                                .max()
                                .orElse(0)
                        < 60;
        Optional<Fact> head = receipt ? headOf(rows) : Optional.empty();
        return head.isPresent() ? head : company(rows);
    }

    private Optional<Fact> company(List<Row> rows) {
        boolean customerFollows = false;
        for (Row row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
            Matcher matcher = company.matcher(row.text());
            boolean isCustomer =
                    customerFollows || customer.matcher(row.folded()).find();
            if (matcher.find()) {
                if (!isCustomer) {
                    return Optional.of(
                            new Fact(matcher.group(1).strip(), COMPANY, row.part(matcher.start(1), matcher.end(1))));
                }
                customerFollows = false;
            } else {
                customerFollows = customer.matcher(row.folded()).find();
            }
        }
        return Optional.empty();
    }

    private Optional<Fact> headOf(List<Row> rows) {
        List<Row> head = rows.stream().limit(HEAD_ROWS).filter(this::mayBeName).toList();
        return head.stream()
                .filter(row -> form.matcher(row.text()).find())
                .findFirst()
                .map(row -> named(rows, row))
                .or(() -> head.stream()
                        .filter(row -> shop.matcher(row.folded()).find() && !isNumbered(row))
                        .findFirst()
                        .map(row -> fact(row, SHOP)))
                .or(() -> head.stream().findFirst().map(row -> fact(row, HEAD)));
    }

    /** Shops of a chain print which of them they are below the name: Store 2948. */
    private boolean isNumbered(Row row) {
        return shop.matcher(row.folded()).lookingAt()
                && row.text().chars().filter(Character::isDigit).count() >= FEWEST_FIGURES;
    }

    /** A legal form alone on its row belongs to the name above. */
    private Fact named(List<Row> rows, Row row) {
        int index = rows.indexOf(row);
        boolean alone = form.matcher(row.text()).replaceAll("").strip().length() < FEWEST_LETTERS;
        return alone && index > 0
                ? new Fact(
                        rows.get(index - 1).text() + " " + row.text(),
                        COMPANY,
                        Row.of(List.of(
                                        rows.get(index - 1).spans().get(0),
                                        row.spans().get(0)))
                                .part(0, Integer.MAX_VALUE))
                : fact(row, COMPANY);
    }

    private boolean mayBeName(Row row) {
        String text = row.text();
        return text.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS
                && !noName.matcher(row.folded()).find()
                && text.chars().anyMatch(Character::isUpperCase)
                && !customer.matcher(row.folded()).find();
    }

    private static Fact fact(Row row, int confidence) {
        String text = row.text()
                .replaceAll("\\s*[(\\[（]?[\\dA-Z]{4,}-[A-Z\\d][)\\]）]?\\s*$", "")
                .strip();
        return new Fact(text, confidence, row.part(0, row.text().length()));
    }
}
