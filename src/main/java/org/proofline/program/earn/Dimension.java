package org.proofline.program.earn;

/** What lines can be told apart by. The partner's tier is a property of the partner, all others are of the line. */
public enum Dimension {
    PRODUCT,
    PRODUCT_GROUP,
    REGION,
    CUSTOMER,
    CUSTOMER_TYPE,
    MARGIN_BAND,
    SALESPERSON,
    PARTNER_TIER;

    /** The line's value in this dimension; empty when the line has none. */
    String of(EarnLine line) {
        String value =
                switch (this) {
                    case PRODUCT -> line.product();
                    case PRODUCT_GROUP -> line.productGroup();
                    case REGION -> line.region();
                    case CUSTOMER -> line.customer();
                    case CUSTOMER_TYPE -> line.customerType();
                    case MARGIN_BAND -> line.marginBand();
                    case SALESPERSON -> line.salesperson();
                    case PARTNER_TIER -> "";
                };
        return value == null ? "" : value;
    }
}
