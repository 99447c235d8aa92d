package org.proofline.sales;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;

/** Which column stands where. */
final class Header {

    private static final int SHOWN = 10;

    private final List<SalesColumn> columns;

    private Header(List<SalesColumn> columns) {
        this.columns = columns;
    }

    /** @throws DomainException INVALID naming what is missing, unknown or there twice */
    static Header of(List<String> cells, SalesOwner owner) {
        List<FieldError> errors = new ArrayList<>();
        List<SalesColumn> columns = new ArrayList<>();
        Set<SalesColumn> seen = EnumSet.noneOf(SalesColumn.class);
        for (String cell : cells) {
            SalesColumn column = SalesColumn.named(cell).orElse(null);
            columns.add(column);
            if (column == null && !cell.isBlank()) {
                errors.add(error(cell, "COLUMN_UNKNOWN", "There is no column '" + shown(cell) + "'."));
            } else if (column != null && !seen.add(column)) {
                errors.add(error(column.title(), "COLUMN_TWICE", "'" + column.title() + "' stands there twice."));
            }
        }
        missing(seen, owner)
                .forEach(column -> errors.add(
                        error(column.title(), "COLUMN_MISSING", "The column '" + column.title() + "' is missing.")));
        if (!errors.isEmpty()) {
            throw refusal(errors);
        }
        return new Header(columns);
    }

    private static List<SalesColumn> missing(Set<SalesColumn> seen, SalesOwner owner) {
        return Arrays.stream(SalesColumn.values())
                .filter(column -> column.required() || (owner.isVendor() && column == SalesColumn.PARTNER))
                .filter(column -> !seen.contains(column))
                .toList();
    }

    private static DomainException refusal(List<FieldError> errors) {
        List<String> first =
                errors.stream().limit(SHOWN).map(FieldError::message).toList();
        return DomainException.invalid(
                "SALES_FILE_HEADER",
                "The first row must name the columns. " + String.join(" ", first) + " Known columns: "
                        + String.join(", ", SalesColumn.titles()) + ".",
                errors);
    }

    Map<SalesColumn, String> values(List<String> cells) {
        Map<SalesColumn, String> values = new EnumMap<>(SalesColumn.class);
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            if (columns.get(i) != null) {
                values.put(columns.get(i), cells.get(i));
            }
        }
        return values;
    }

    /** Whether a row has values beside the header's columns, as when a delimiter stands in a value. */
    boolean overflows(List<String> cells) {
        return cells.stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank());
    }

    private static FieldError error(String column, String code, String message) {
        return new FieldError(shown(column), code, message);
    }

    private static String shown(String cell) {
        String printable = cell.replaceAll("\\p{Cntrl}", " ").strip();
        return printable.length() > 40 ? printable.substring(0, 40) : printable;
    }
}
