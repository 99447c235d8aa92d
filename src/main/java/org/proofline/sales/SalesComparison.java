package org.proofline.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What differs between what partners say they sold and the vendor's own record of the same sales. Lines are the same
 * sale when they have the same partner, product and serial number, or, without a serial number, the same key. What was
 * taken back on one side counts as not there.
 */
public interface SalesComparison {

    /** What differs. */
    enum Kind {
        /** Only the vendor's record has it. */
        MISSING_AT_PARTNER,
        /** Only the partner's record has it. */
        MISSING_AT_VENDOR,
        OTHER_QUANTITY,
        OTHER_VALUE,
        OTHER_DATE,
        OTHER_CURRENCY
    }

    /**
     * One difference; a sale with several has one for each.
     *
     * @param sale serial number or key
     * @param partner what the partner's record says; null when it says nothing
     * @param vendor what the vendor's record says; null when it says nothing
     */
    record Difference(UUID partnerId, String product, String sale, Kind kind, String partner, String vendor) {}

    /**
     * Differences of a period, by partner, product and sale.
     *
     * @param partnerId null for all partners
     */
    List<Difference> differences(UUID partnerId, LocalDate from, LocalDate to, int limit);
}
