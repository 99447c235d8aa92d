package org.proofline.rebate;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.sales.Sales;
import org.proofline.sales.Sales.Given;
import org.proofline.sales.SalesColumn;
import org.proofline.sales.SalesOwner;
import org.proofline.testing.Acting;

/** Sales lines of a partner, one by one. */
public final class SalesFixture {

    private SalesFixture() {}

    /** One unit in EUR; of a product group and by a salesperson of the given names. */
    public static void sold(Sales sales, UUID partner, LocalDate day, String net, String group, String person) {
        Map<SalesColumn, String> values = new EnumMap<>(SalesColumn.class);
        values.put(SalesColumn.KEY, UUID.randomUUID().toString());
        values.put(SalesColumn.PRODUCT, "P-1");
        values.put(SalesColumn.PRODUCT_GROUP, group);
        values.put(SalesColumn.DATE, day.toString());
        values.put(SalesColumn.QUANTITY, "1");
        values.put(SalesColumn.NET_VALUE, net);
        values.put(SalesColumn.CURRENCY, "EUR");
        values.put(SalesColumn.SALESPERSON, person);
        values.put(SalesColumn.INVOICE_PAID_ON, day.toString());
        Acting.of(partner, "seller", "partner-user")
                .run(() -> sales.record(SalesOwner.partner(partner), List.of(new Given(values))));
    }
}
