package org.proofline.sales;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a sales file; their names are read without regard to case, blanks, hyphens and underscores. */
public enum SalesColumn {
    KEY("key", true, "What the line is called in your own books; unique and never used again"),
    PARTNER("partner", false, "Code of the partner; only in the vendor's own record"),
    PRODUCT("product", true, "Code of the product"),
    PRODUCT_GROUP("productGroup", false, "Group of the product"),
    SERIAL("serial", false, "Serial number"),
    DATE("date", true, "Day of the sale, like 2026-11-30"),
    CUSTOMER("customer", false, "Who bought"),
    CUSTOMER_TYPE("customerType", false, "Kind of customer, such as NEW"),
    REGION("region", false, "Where it was sold"),
    QUANTITY("quantity", true, "Units; negative for a return"),
    NET_VALUE("netValue", true, "Value without tax, like 1250.00; negative for a credit note"),
    CURRENCY("currency", true, "ISO 4217 code, such as EUR"),
    MARGIN_BAND("marginBand", false, "Band of the margin, such as HIGH"),
    SALESPERSON("salesperson", false, "Who sold it"),
    INVOICE_PAID("invoicePaid", false, "yes or no; no when left out"),
    INVOICE_PAID_ON("invoicePaidOn", false, "Day on which the customer's invoice was paid"),
    CORRECTS("corrects", false, "Key of the line that this line replaces");

    private final String title;
    private final boolean required;
    private final String meaning;

    SalesColumn(String title, boolean required, String meaning) {
        this.title = title;
        this.required = required;
        this.meaning = meaning;
    }

    /** As it stands in the header. */
    public String title() {
        return title;
    }

    public boolean required() {
        return required;
    }

    public String meaning() {
        return meaning;
    }

    static Optional<SalesColumn> named(String header) {
        return Arrays.stream(values())
                .filter(column -> plain(column.title).equals(plain(header)))
                .findFirst();
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(SalesColumn::title).toList();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }
}
