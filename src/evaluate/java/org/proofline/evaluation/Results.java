package org.proofline.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The counts by measure, in the order in which they were first named. */
final class Results {

    /** Every measure there is, so that one without a case stands in the table with none. */
    private static final List<String> NAMES = List.of(
            "hostile_survived",
            "password",
            "macro",
            "mismatch",
            "bomb",
            "active_content",
            "good_refused",
            "einvoice_fields",
            "einvoice_valid_reported",
            "einvoice_invalid_reported",
            "invoice_number",
            "invoice_date",
            "invoice_total",
            "sure_values_right",
            "receipt_date",
            "receipt_total",
            "receipt_supplier",
            "receipt_duplicates",
            "lookalikes_blocked",
            "image_mild",
            "image_hard",
            "cross_format_duplicates",
            "other_supplier_same_number",
            "payment_exact_groups",
            "payment_normalized_groups",
            "payment_extra",
            "payment_review_rows",
            "seeded_recall",
            "seeded_precision",
            "seeded_blocks_right",
            "supplier_f1_fodors",
            "supplier_f1_chicago",
            "supplier_f1_amazon");

    private static final int HUNDRED = 100;

    private final Map<String, Count> measures = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();

    Results() {
        NAMES.forEach(this::of);
    }

    /** A running count; {@code wrong} names what was not right, or for measures of the unwanted what happened. */
    static final class Count {
        private long right;
        private long of;
        private final List<String> wrong = new ArrayList<>();

        /** Counts one case. */
        void add(boolean isRight, String what) {
            add(isRight ? 1 : 0, 1);
            if (!isRight) {
                wrong.add(what);
            }
        }

        /** Counts one case of a measure whose {@code right} is the number of unwanted outcomes. */
        void unwanted(boolean happened, String what) {
            add(happened ? 1 : 0, 1);
            if (happened) {
                wrong.add(what);
            }
        }

        /** Counts many cases at once. */
        void add(long moreRight, long moreOf) {
            right += moreRight;
            of += moreOf;
        }

        void note(String what) {
            wrong.add(what);
        }
    }

    /** Says what could not be measured, and why. */
    void tell(String what) {
        told.add(what);
    }

    /** The count of this name, begun when it is new. */
    Count of(String measure) {
        return measures.computeIfAbsent(measure, name -> new Count());
    }

    void write(Path json) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        measures.forEach((name, count) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("right", count.right);
            one.put("of", count.of);
            one.put("wrong", count.wrong);
            all.put(name, one);
        });
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("measures", all);
        file.put("told", told);
        Files.createDirectories(json.getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), file);
    }

    void print(PrintStream out) {
        out.printf("%-32s %9s %9s %9s%n", "measure", "right", "of", "share");
        measures.forEach((name, count) ->
                out.printf(Locale.ROOT, "%-32s %9d %9d %9s%n", name, count.right, count.of, share(count)));
        told.forEach(what -> out.println("! " + what));
    }

    private static String share(Count count) {
        return count.of == 0
                ? "no case"
                : String.format(Locale.ROOT, "%.1f %%", (double) HUNDRED * count.right / count.of);
    }
}
