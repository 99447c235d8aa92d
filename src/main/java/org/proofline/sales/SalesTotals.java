package org.proofline.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Sums over the partners' lines, made by the database; the lines themselves never come to memory. */
public interface SalesTotals {

    /** What lines can be told apart by. */
    enum By {
        PRODUCT("product"),
        PRODUCT_GROUP("product_group"),
        REGION("region"),
        CUSTOMER("customer"),
        CUSTOMER_TYPE("customer_type"),
        MARGIN_BAND("margin_band"),
        SALESPERSON("salesperson");

        private final String column;

        By(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    /**
     * Which sums are wanted.
     *
     * @param partnerId one partner's; null for those of all partners
     * @param from first day of sale
     * @param to last day of sale
     * @param currency lines in others are counted, but not summed
     * @param paidOnly leave out lines whose invoice is not paid
     * @param by what to tell apart, in this order
     * @param only values a line must have to count; no value named = all
     */
    record Question(
            UUID partnerId,
            LocalDate from,
            LocalDate to,
            String currency,
            boolean paidOnly,
            List<By> by,
            Map<By, Set<String>> only) {

        public Question {
            by = List.copyOf(by);
            Map<By, Set<String>> ordered = new EnumMap<>(By.class);
            ordered.putAll(only);
            only = ordered;
        }
    }

    /**
     * Sums of one partner.
     *
     * @param values one for each of {@link Question#by()}; empty where lines have none
     * @param lines how many, returns included
     * @param count lines less twice the returns
     * @param otherLines lines that would count, but for their currency; in none of the sums
     */
    record Sum(
            UUID partnerId,
            List<String> values,
            long lines,
            long count,
            BigDecimal quantity,
            BigDecimal net,
            long otherLines) {}

    /** First and last day of sale. */
    record Days(LocalDate first, LocalDate last) {}

    /** Of the lines that a partner recorded; empty when there are none. */
    Optional<Days> days(UUID partnerId);

    /** Hands on the sums, those of one partner after the other. Needs a running transaction. */
    void stream(Question question, Consumer<Sum> to);
}
