package org.proofline.rebate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.proofline.ledger.Funds;
import org.proofline.partner.PartnerFixture;
import org.proofline.partner.Partners;
import org.proofline.payout.PaymentItem;
import org.proofline.payout.Payouts;
import org.proofline.program.Offer;
import org.proofline.program.OfferScheme;
import org.proofline.program.Offers;
import org.proofline.program.SchemeFixture;
import org.proofline.sales.Sales;
import org.proofline.sales.SalesColumn;
import org.proofline.sales.SalesOwner;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A rebate offer of its own, 2 % up to 10,000.00 and 3 % above, by credit memo, for partners that nobody else has. */
public final class RebateWorld {

    public static final LocalDate FROM = LocalDate.of(2025, 10, 1);
    public static final LocalDate TO = LocalDate.of(2025, 12, 31);

    public final List<UUID> partners = new ArrayList<>();
    public final List<String> codes = new ArrayList<>();
    public final String offer;
    public final String fund;
    private final ApplicationContext app;
    private int keys;

    public RebateWorld(ApplicationContext app, int howMany) {
        this(app, howMany, OfferScheme.Audience.EVERYBODY);
    }

    public RebateWorld(ApplicationContext app, int howMany, OfferScheme.Audience audience) {
        this.app = app;
        String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        for (int i = 0; i < howMany; i++) {
            codes.add("P" + mark + i);
            partners.add(PartnerFixture.register(app.getBean(Partners.class), codes.get(i)));
        }
        fund = "F-REB-" + mark;
        Acting.as("program-owner", "program-owner").run(() -> app.getBean(Funds.class)
                .create(new Funds.Fund(fund, "Rebates", "PL-EU", "EUR", LocalDate.of(2025, 1, 1), null)));
        offer = new SalesWorld(app.getBean(Offers.class), app.getBean(JdbcTemplate.class))
                .publish(rebate("REB-" + mark, audience));
    }

    public void sold(int partner, String net) {
        Map<SalesColumn, String> line = new EnumMap<>(SalesColumn.class);
        line.put(SalesColumn.KEY, "K" + keys++);
        line.put(SalesColumn.PRODUCT, "P-1");
        line.put(SalesColumn.DATE, "2025-11-11");
        line.put(SalesColumn.QUANTITY, net.startsWith("-") ? "-1" : "1");
        line.put(SalesColumn.NET_VALUE, net);
        line.put(SalesColumn.CURRENCY, "EUR");
        person(partner).run(() -> app.getBean(Sales.class)
                .record(SalesOwner.partner(partners.get(partner)), List.of(new Sales.Given(line))));
    }

    public void claimed(int partner, String amount) {
        person(partner).run(() -> app.getBean(Rebates.class).claim(offer, FROM, TO, Money.eur(amount)));
    }

    public Rebates.Run computed() {
        return Acting.as("program-owner", "program-owner")
                .call(() -> app.getBean(Rebates.class).compute(offer, FROM, TO));
    }

    /** Reviewed and approved by another person. */
    public Rebates.Run approved(Rebates.Run run) {
        Rebates rebates = app.getBean(Rebates.class);
        Acting.as("program-owner", "program-owner").run(() -> rebates.review(run.id(), "Looked at"));
        return Acting.as("finance-approver", "finance-approver").call(() -> rebates.approve(run.id()));
    }

    public Rebates.Run approved() {
        return approved(computed());
    }

    public List<Rebates.Entitlement> entitlements(Rebates.Run run) {
        return Acting.as("auditor", "auditor")
                .call(() -> app.getBean(Rebates.class).entitlements(run.id(), null, 100));
    }

    /** What was or is to be paid to the partner. */
    public List<PaymentItem> payments(int partner) {
        return Acting.as("auditor", "auditor")
                .call(() -> app.getBean(Payouts.class).ofPartner(partners.get(partner)));
    }

    public List<Money> paid(int partner) {
        return payments(partner).stream().map(PaymentItem::amount).toList();
    }

    public ActionContext person(int partner) {
        return Acting.of(partners.get(partner), "somebody", "partner-user");
    }

    private Offer rebate(String code, OfferScheme.Audience audience) {
        Offer like = SchemeFixture.rebateOffer(code, LocalDate.of(2025, 1, 1), SchemeFixture.rebate(audience, null));
        return new Offer(
                        null,
                        code,
                        0,
                        like.name(),
                        like.description(),
                        like.kind(),
                        fund,
                        "PL-EU",
                        "EUR",
                        like.zone(),
                        like.validFrom(),
                        null,
                        like.activityTypes(),
                        byCreditMemo(like.terms()))
                .with(like.scheme());
    }

    private Offer.Terms byCreditMemo(Offer.Terms like) {
        return new Offer.Terms(
                like.costSharePercent(),
                false,
                like.claimWithinDays(),
                null,
                like.straightThroughUpTo(),
                like.sampledPercent(),
                0,
                "CREDIT_MEMO",
                0,
                codes,
                true);
    }
}
