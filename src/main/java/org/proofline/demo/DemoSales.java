package org.proofline.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.partner.Partners;
import org.proofline.rebate.TierSweep;
import org.proofline.sales.Sales;
import org.proofline.sales.Sales.Given;
import org.proofline.sales.SalesColumn;
import org.proofline.sales.SalesOwner;

/** Sales of the months before, of the quarter that runs and of the same quarter of last year. */
@DemoComponent
class DemoSales {

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int[] DAYS = {3, 9, 16, 24};
    private static final String[] GROUPS = {"GATEWAY", "LAUNCH", "SERVICE", "GATEWAY"};
    private static final String[] CUSTOMERS = {"NEW", "NEW", "RENEWAL", "EXISTING"};
    private static final String[] PERSONS = {"Axel Lund", "Berit Holm"};

    private final Sales sales;
    private final TierSweep tiers;
    private final Partners partners;
    private final DemoPeople people;

    DemoSales(Sales sales, TierSweep tiers, Partners partners, DemoPeople people) {
        this.sales = sales;
        this.tiers = tiers;
        this.partners = partners;
        this.people = people;
    }

    void create(LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate quarter = month.minusMonths((month.getMonthValue() - 1) % MONTHS_OF_QUARTER);
        List<Given> east = new ArrayList<>();
        for (int back = MONTHS_OF_QUARTER; back >= 0; back--) {
            month(east, month.minusMonths(back), today, 5_400 + 350 * back);
        }
        for (int i = 0; i < MONTHS_OF_QUARTER; i++) {
            month(east, quarter.minusYears(1).plusMonths(i), today, 3_900);
        }
        record("EAST", "partner-east", east);
        List<Given> north = new ArrayList<>();
        line(north, later(quarter, today.minusDays(12)), 18_400, 0);
        line(north, later(quarter, today.minusDays(6)), 12_250, 3);
        line(north, later(quarter, today.minusDays(2)), 7_300, 2);
        record("NORTH", "partner-north", north);
        tiers.sweep();
    }

    private static void month(List<Given> lines, LocalDate month, LocalDate today, int net) {
        for (int i = 0; i < DAYS.length; i++) {
            LocalDate day = month.withDayOfMonth(DAYS[i]);
            if (!day.isAfter(today)) {
                line(lines, day, net + 137 * i, i);
            }
        }
    }

    private static void line(List<Given> lines, LocalDate day, int net, int kind) {
        Map<SalesColumn, String> values = new EnumMap<>(SalesColumn.class);
        values.put(SalesColumn.KEY, "DEMO-" + day + "-" + (lines.size() + 1));
        values.put(SalesColumn.PRODUCT, GROUPS[kind] + "-" + (kind + 1));
        values.put(SalesColumn.PRODUCT_GROUP, GROUPS[kind]);
        values.put(SalesColumn.DATE, day.toString());
        values.put(SalesColumn.CUSTOMER, "Customer " + (lines.size() % 7 + 1));
        values.put(SalesColumn.CUSTOMER_TYPE, CUSTOMERS[kind]);
        values.put(SalesColumn.REGION, "NORDICS");
        values.put(SalesColumn.QUANTITY, String.valueOf(kind + 2));
        values.put(SalesColumn.NET_VALUE, net + ".00");
        values.put(SalesColumn.CURRENCY, "EUR");
        values.put(SalesColumn.SALESPERSON, PERSONS[lines.size() / 2 % PERSONS.length]);
        if (kind != DAYS.length - 1) {
            values.put(SalesColumn.INVOICE_PAID_ON, day.toString());
        }
        lines.add(new Given(values));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void record(String code, String person, List<Given> lines) {
        UUID partner =
                people.as("partner-master").call(() -> partners.byCode(code)).id();
        people.as(person).run(() -> sales.record(SalesOwner.partner(partner), lines));
    }
}
