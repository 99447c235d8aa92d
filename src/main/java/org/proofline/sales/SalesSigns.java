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
     * @param sameSerial whether both sales name one serial number
     * @param ownCustomer of the partner's own sale; null when that names none
     */
    record Deal(
            UUID partnerId,
            String product,
            String customer,
            LocalDate soldOn,
            boolean sameSerial,
            String ownCustomer) {}

    /**
     * What stands there.
     *
     * @param lines of the period
     * @param customers how many of them name a customer
     * @param likeItself customers whose name has something of the partner's: whoever asks compares them
     * @param sold value of the period, corrections and returns counted
     * @param soldLast of that, what was sold on its last days
     * @param returned value of the returns on the days after it
     * @param deals of other partners: the same product with the same serial number, or to customers whose names have
     *     something in common: whoever asks compares them
     */
    record Signs(
            long lines,
            long customers,
            List<String> likeItself,
            BigDecimal sold,
            BigDecimal soldLast,
            BigDecimal returned,
            List<Deal> deals) {}

    Signs of(Asked asked);
}
