package org.proofline.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What in a partner's sales asks for a second look. It ignores who asks: never show it to partners. */
public interface SalesSigns {

    /**
     * Which sales are looked at.
     *
     * @param partnerName as a customer would be named
     * @param edgeDays so many days before the last day of the period, and as many after it
     * @param dealDays how near to each other two sales of one deal are
     * @param references serial numbers or keys of lines; empty when no single sale is meant
     */
    record Asked(
            UUID partnerId,
            String partnerName,
            String currency,
            LocalDate from,
            LocalDate to,
            int edgeDays,
            int dealDays,
            Set<String> references) {}

    /**
     * A sale of another partner.
     *
     * @param customer null when the line names none
     */
    record Deal(UUID partnerId, String product, String customer, LocalDate soldOn) {}

    /**
     * What stands there.
     *
     * @param lines of the period
     * @param customers how many of them name a customer
     * @param toItself customers that are named like the partner
     * @param sold value of the period, corrections and returns counted
     * @param soldLast of that, what was sold on its last days
     * @param returned value of the returns on the days after it
     * @param deals of other partners: the same product with the same serial number, or to a customer of the same name
     */
    record Signs(
            long lines,
            long customers,
            List<String> toItself,
            BigDecimal sold,
            BigDecimal soldLast,
            BigDecimal returned,
            List<Deal> deals) {}

    Signs of(Asked asked);
}
