package org.proofline.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Turns a row of texts into a line, or into the list of what is wrong with it. */
final class RowReader {

    private static final int LONGEST = 200;
    private static final int MOST_DECIMALS = 4;
    private static final int MOST_DIGITS = 15;
    private static final Set<String> YES = Set.of("yes", "true", "1", "y", "paid");
    private static final Set<String> NO = Set.of("", "no", "false", "0", "n", "open");

    private final SalesOwner owner;
    private final LocalDate latest;
    private final Consumer<SalesMistake> mistakes;
    private Map<SalesColumn, String> values;
    private long row;
    private boolean good;

    /** @param today sales of the day after are taken too, because the world has more than one zone */
    RowReader(SalesOwner owner, LocalDate today, Consumer<SalesMistake> mistakes) {
        this.owner = owner;
        this.latest = today.plusDays(1);
        this.mistakes = mistakes;
    }

    /** @return null when the row has a mistake; all of them were told */
    LineDraft read(long number, Map<SalesColumn, String> given) {
        row = number;
        values = given;
        good = true;
        for (SalesColumn column : SalesColumn.values()) {
            text(column);
        }
        UUID partner = partner();
        LocalDate date = day(SalesColumn.DATE);
        Currency currency = currency();
        BigDecimal quantity = number(SalesColumn.QUANTITY, MOST_DECIMALS);
        int minor = currency == null ? MOST_DECIMALS : currency.getDefaultFractionDigits();
        BigDecimal net = number(SalesColumn.NET_VALUE, minor);
        LocalDate paidOn = day(SalesColumn.INVOICE_PAID_ON);
        boolean paid = paid(paidOn);
        if (quantity != null && net != null && quantity.signum() * net.signum() < 0) {
            wrong(
                    SalesColumn.QUANTITY,
                    "SIGNS_DIFFER",
                    "Quantity and value have different signs",
                    "A return has a minus at both, a sale at neither.");
        }
        return good ? draft(partner, date, quantity, net, paid, paidOn) : null;
    }

    private LineDraft draft(
            UUID partner, LocalDate date, BigDecimal quantity, BigDecimal net, boolean paid, LocalDate paidOn) {
        return new LineDraft(
                row,
                partner,
                value(SalesColumn.KEY),
                value(SalesColumn.CORRECTS),
                value(SalesColumn.PRODUCT),
                value(SalesColumn.PRODUCT_GROUP),
                value(SalesColumn.SERIAL),
                date,
                value(SalesColumn.CUSTOMER),
                value(SalesColumn.CUSTOMER_TYPE),
                value(SalesColumn.REGION),
                quantity,
                net,
                value(SalesColumn.CURRENCY).toUpperCase(Locale.ROOT),
                value(SalesColumn.MARGIN_BAND),
                value(SalesColumn.SALESPERSON),
                paid,
                paidOn);
    }

    private String value(SalesColumn column) {
        String value = values.get(column);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private void text(SalesColumn column) {
        String value = value(column);
        if (value == null) {
            if (column.required()) {
                wrong(column, "REQUIRED", "There is no value", column.meaning() + ".");
            }
        } else if (value.length() > LONGEST) {
            wrong(column, "TOO_LONG", "The value is longer than " + LONGEST + " characters", "Shorten it.");
        } else if (value.indexOf('\u0000') >= 0) {
            wrong(column, "CHARACTER", "There is a character that no text has (zero)", "Remove it.");
        }
    }

    private UUID partner() {
        String code = value(SalesColumn.PARTNER);
        if (!owner.isVendor()) {
            return owner.partnerId();
        }
        UUID known = code == null ? null : owner.partnerCodes().get(code);
        if (known == null) {
            wrong(
                    SalesColumn.PARTNER,
                    "PARTNER_UNKNOWN",
                    "There is no partner of this code",
                    "Write the code as it stands in the list of partners.");
        }
        return known;
    }

    private LocalDate day(SalesColumn column) {
        String value = value(column);
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.isAfter(latest) || day.getYear() < 1990) {
                wrong(column, "DATE_RANGE", "The day is in the future or too long ago", "Write the day it happened.");
            }
            return day;
        } catch (DateTimeParseException e) {
            wrong(column, "DATE_FORMAT", "This is not a day", "Write year, month and day like 2026-11-30.");
            return null;
        }
    }

    private Currency currency() {
        String value = value(SalesColumn.CURRENCY);
        if (value == null) {
            return null;
        }
        try {
            return Currency.getInstance(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            wrong(SalesColumn.CURRENCY, "CURRENCY_UNKNOWN", "This is not a currency", "Use a code such as EUR.");
            return null;
        }
    }

    private BigDecimal number(SalesColumn column, int decimals) {
        String value = value(column);
        if (value == null) {
            return null;
        }
        if (!value.matches("[+-]?\\d{1,20}(\\.\\d{1,20})?")) {
            wrong(
                    column,
                    "NUMBER_FORMAT",
                    "This is not a number",
                    "Write it like 1250.00: a point, no thousands sign.");
            return null;
        }
        BigDecimal number = new BigDecimal(value).stripTrailingZeros();
        if (number.scale() > decimals) {
            wrong(column, "DECIMALS", "There are more than " + decimals + " decimals", "Round it.");
        } else if (number.precision() - number.scale() > MOST_DIGITS) {
            wrong(column, "NUMBER_RANGE", "The number is too large", "Check it; split the line if it is right.");
        }
        return number;
    }

    private boolean paid(LocalDate paidOn) {
        String value = value(SalesColumn.INVOICE_PAID);
        String word = value == null ? "" : value.toLowerCase(Locale.ROOT);
        boolean yes = YES.contains(word) || (value == null && paidOn != null);
        if (!yes && !NO.contains(word)) {
            wrong(SalesColumn.INVOICE_PAID, "YES_OR_NO", "This is neither yes nor no", "Write yes or no.");
        } else if (yes && paidOn == null && value(SalesColumn.INVOICE_PAID_ON) == null) {
            wrong(
                    SalesColumn.INVOICE_PAID_ON,
                    "REQUIRED",
                    "The day of payment is missing",
                    "Write the day on which the invoice was paid.");
        } else if (!yes && paidOn != null) {
            wrong(
                    SalesColumn.INVOICE_PAID,
                    "NOT_PAID",
                    "There is a day of payment, but the invoice is not paid",
                    "Write yes, or leave the day out.");
        }
        return yes;
    }

    private void wrong(SalesColumn column, String code, String reason, String mend) {
        good = false;
        String value = values.get(column);
        mistakes.accept(new SalesMistake(row, column.title(), code, reason + ".", mend, value == null ? "" : value));
    }
}
