package org.proofline.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proofline.claims.Claim;
import org.proofline.claims.Claim.Line;
import org.proofline.duplicates.Duplicates.Match;

/**
 * A possible duplicate with both sides, for people of the vendor only: it names another partner.
 *
 * @param other null when the claim's own lines overdraw one invoice
 */
public record DuplicatePair(Match match, Side own, Side other) {

    /**
     * @param documents names of the files behind it; empty when none is known
     * @param documentId the document to be looked at: the one that matched, else the first of a line; or null
     * @param sheets its pages, to be shown beside the other's; none when it has no picture, or the signed-in person may not
     *     open it
     */
    public record Side(Claim claim, String partner, String documents, UUID documentId, List<PairSheet> sheets) {}

    /** A field of both sides. */
    public record Field(String name, String own, String other) {

        public boolean same() {
            return Objects.equals(own, other);
        }
    }

    /** Supplier, number, date and amounts of the nearest lines of both sides, and whose activity when. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        Line mine = nearest(own.claim(), other.claim());
        Line theirs = nearest(other.claim(), own.claim());
        add(fields, "supplierName", mine, theirs, Line::supplierName);
        add(fields, "supplierTaxId", mine, theirs, Line::supplierTaxId);
        add(fields, "invoiceNumber", mine, theirs, Line::invoiceNumber);
        add(
                fields,
                "invoiceDate",
                mine,
                theirs,
                line -> line.invoiceDate() == null ? null : Words.day(line.invoiceDate()));
        add(fields, "net", mine, theirs, line -> Words.money(line.net()));
        fields.add(new Field(
                "activityType",
                Words.of("activity", own.claim().activityType()),
                Words.of("activity", other.claim().activityType())));
        fields.add(new Field(
                "activityStart",
                Words.day(own.claim().activityStart()),
                Words.day(other.claim().activityStart())));
        return fields;
    }

    private static void add(List<Field> fields, String name, Line mine, Line theirs, Function<Line, String> value) {
        String one = value.apply(mine);
        String two = value.apply(theirs);
        if (one != null || two != null) {
            fields.add(new Field(name, Objects.requireNonNullElse(one, "–"), Objects.requireNonNullElse(two, "–")));
        }
    }

    /** The line that has most in common with a line of the other claim; the first when none has. */
    static Line nearest(Claim claim, Claim other) {
        Line best = claim.lines().get(0);
        long most = 0;
        for (Line line : claim.lines()) {
            long common = other.lines().stream()
                    .mapToLong(theirs -> common(line, theirs))
                    .max()
                    .orElse(0);
            if (common > most) {
                most = common;
                best = line;
            }
        }
        return best;
    }

    private static long common(Line one, Line two) {
        long common = equal(one.invoiceNumber(), two.invoiceNumber()) ? 2 : 0;
        common += equal(one.supplierName(), two.supplierName()) ? 1 : 0;
        common += equal(one.invoiceDate(), two.invoiceDate()) ? 1 : 0;
        return common + (equal(one.net(), two.net()) ? 1 : 0);
    }

    private static boolean equal(Object one, Object two) {
        return one != null && one.equals(two);
    }

    /** What makes the rule as sure as it is: its own word, then what else speaks for it and against it. */
    public List<String> grounds() {
        List<String> grounds = new ArrayList<>(List.of(likeness()));
        if (other != null) {
            add(grounds, "For it speaks that the same are: ", Field::same);
            add(grounds, "Against it speaks that these differ: ", field -> !field.same());
        }
        return grounds;
    }

    private void add(List<String> grounds, String words, Predicate<Field> wanted) {
        String names = fields().stream()
                .filter(wanted)
                .map(field -> Words.of("same", field.name()))
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            grounds.add(words + names + ".");
        }
    }

    /** Whether something is framed on the pages. */
    public boolean marked() {
        return Stream.of(own, other)
                .filter(Objects::nonNull)
                .flatMap(side -> side.sheets().stream())
                .anyMatch(sheet -> !sheet.marks().isEmpty());
    }

    /** How sure the rule is, in words. */
    public String likeness() {
        if (match.score() >= 95) {
            return "The keys are the same: without a good reason this is the same cost.";
        }
        return match.score() >= 75
                ? "Much is the same: probably the same cost."
                : "Some is the same: it may be chance. Look at both documents.";
    }
}
