package org.proofline.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.proofline.claims.Claims.ClaimDraft;
import org.proofline.claims.Claims.LineDraft;
import org.proofline.program.Offer;
import org.proofline.shared.Money;
import org.proofline.testing.TestClock;
import org.proofline.testing.VatIds;

/** Claims for tests: {@code aClaim().of(offer).costing("100.00").draft()}. Each has a supplier and invoices of its own. */
public final class ClaimFixture {

    private String offerCode = "UNKNOWN";
    private UUID fundRequestId;
    private boolean finalClaim;
    private String activityType = "DIGITAL_AD";
    private LocalDate start = TestClock.today().minusDays(20);
    private LocalDate end = TestClock.today().minusDays(6);
    private String currency = "EUR";
    private Place place = Place.UNSAID;
    private Map<String, String> results = Map.of();
    private String supplier = "Media " + mark() + " GmbH";
    private String taxId = VatIds.next();
    private final List<LineDraft> lines = new ArrayList<>();

    private ClaimFixture() {}

    public static ClaimFixture aClaim() {
        return new ClaimFixture();
    }

    public ClaimFixture of(Offer offer) {
        offerCode = offer.code();
        activityType = offer.activityTypes().get(0);
        return this;
    }

    public ClaimFixture on(FundRequest request) {
        fundRequestId = request.id();
        start = request.activityStart();
        end = request.activityEnd();
        return this;
    }

    public ClaimFixture asFinal() {
        finalClaim = true;
        return this;
    }

    public ClaimFixture during(LocalDate from, LocalDate to) {
        start = from;
        end = to;
        return this;
    }

    public ClaimFixture in(String otherCurrency) {
        currency = otherCurrency;
        return this;
    }

    public ClaimFixture at(Place where) {
        place = where;
        return this;
    }

    public ClaimFixture activity(String type) {
        activityType = type;
        return this;
    }

    public ClaimFixture with(Map<String, String> metrics) {
        results = metrics;
        return this;
    }

    public ClaimFixture from(String supplierName, String supplierTaxId) {
        supplier = supplierName;
        taxId = supplierTaxId;
        return this;
    }

    /** A line without tax. */
    public ClaimFixture costing(String net) {
        return line(net, "0", true);
    }

    public ClaimFixture line(String net, String tax, boolean recoverable) {
        return line("INV-" + mark(), end, net, tax, recoverable);
    }

    public ClaimFixture line(String number, LocalDate date, String net, String tax, boolean recoverable) {
        lines.add(new LineDraft(
                "Search ads",
                supplier,
                taxId,
                number,
                date,
                Money.of(net, currency),
                Money.of(tax, currency),
                recoverable));
        return this;
    }

    public ClaimDraft draft() {
        return new ClaimDraft(
                        offerCode, fundRequestId, finalClaim, null, activityType, start, end, currency, results, lines)
                .at(place);
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
