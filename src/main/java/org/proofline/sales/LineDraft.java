package org.proofline.sales;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** A row that is free of mistakes. */
record LineDraft(
        long row,
        UUID partnerId,
        String key,
        String corrects,
        String product,
        String productGroup,
        String serial,
        LocalDate date,
        String customer,
        String customerType,
        String region,
        BigDecimal quantity,
        BigDecimal net,
        String currency,
        String marginBand,
        String salesperson,
        boolean paid,
        LocalDate paidOn) {

    /** For COPY in its text format: columns of {@code sales.stage} after the batch. */
    void appendTo(StringBuilder copy, UUID batch) {
        StringBuilder values = new StringBuilder(200);
        Object[] all = {
            partnerId,
            key,
            corrects,
            product,
            productGroup,
            serial,
            date,
            customer,
            customerType,
            region,
            quantity.stripTrailingZeros().toPlainString(),
            net.stripTrailingZeros().toPlainString(),
            currency,
            marginBand,
            salesperson,
            paid,
            paidOn
        };
        for (Object value : all) {
            values.append('\t');
            append(values, value);
        }
        UUID digest = UUID.nameUUIDFromBytes(values.toString().getBytes(StandardCharsets.UTF_8));
        copy.append(batch).append('\t').append(row).append(values).append('\t').append(digest);
        copy.append('\n');
    }

    private static void append(StringBuilder to, Object value) {
        if (value == null) {
            to.append("\\N");
            return;
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> to.append("\\\\");
                case '\t' -> to.append("\\t");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                default -> to.append(c);
            }
        }
    }
}
