package org.proofline.api.sales;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumMap;
import java.util.Map;
import org.proofline.sales.Sales;
import org.proofline.sales.SalesColumn;

/** One line, each value as text, as it would stand in a file. */
@Schema(name = "SalesLineInput")
record SalesLineInput(
        @Schema(description = "Unique in your books", requiredMode = Schema.RequiredMode.REQUIRED) String key,
        @Schema(description = "A partner's code; only in the vendor's record") String partner,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String product,
        String productGroup,
        String serial,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2026-11-20") String date,
        String customer,
        String customerType,
        String region,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "3") String quantity,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "1250.00") String netValue,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "EUR") String currency,
        String marginBand,
        String salesperson,
        @Schema(description = "yes or no", example = "no") String invoicePaid,
        String invoicePaidOn,
        @Schema(description = "Key of the line that this one replaces") String corrects) {

    Sales.Given given() {
        Map<SalesColumn, String> values = new EnumMap<>(SalesColumn.class);
        values.put(SalesColumn.KEY, key);
        values.put(SalesColumn.PARTNER, partner);
        values.put(SalesColumn.PRODUCT, product);
        values.put(SalesColumn.PRODUCT_GROUP, productGroup);
        values.put(SalesColumn.SERIAL, serial);
        values.put(SalesColumn.DATE, date);
        values.put(SalesColumn.CUSTOMER, customer);
        values.put(SalesColumn.CUSTOMER_TYPE, customerType);
        values.put(SalesColumn.REGION, region);
        values.put(SalesColumn.QUANTITY, quantity);
        values.put(SalesColumn.NET_VALUE, netValue);
        values.put(SalesColumn.CURRENCY, currency);
        values.put(SalesColumn.MARGIN_BAND, marginBand);
        values.put(SalesColumn.SALESPERSON, salesperson);
        values.put(SalesColumn.INVOICE_PAID, invoicePaid);
        values.put(SalesColumn.INVOICE_PAID_ON, invoicePaidOn);
        values.put(SalesColumn.CORRECTS, corrects);
        return new Sales.Given(values);
    }
}
