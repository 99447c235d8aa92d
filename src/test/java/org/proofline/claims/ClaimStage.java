package org.proofline.claims;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.proofline.claims.FundRequests.FundRequestDraft;
import org.proofline.claims.FundRequests.PlannedLineDraft;
import org.proofline.ledger.Funds;
import org.proofline.partner.PartnerFixture;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.program.Offer.Terms;
import org.proofline.program.Offers;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.TestClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Partners, offers and funds of one test, under codes of their own, and steps that many tests take. */
public final class ClaimStage {

    private final ClaimModules beans = ClaimModules.shared();
    private final String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    public UUID partner(String name) {
        return PartnerFixture.register(beans.get(Partners.class), name + "-" + mark);
    }

    public static ActionContext as(UUID partner) {
        return as(partner, "nora");
    }

    public static ActionContext as(UUID partner, String person) {
        return Acting.of(partner, person, "partner-user");
    }

    public static ActionContext staff() {
        return Acting.as("cem", "channel-manager");
    }

    /** The terms that most tests use: half the cost, 45 days, no cap, no request, straight through to 500. */
    public static Terms half() {
        return terms("50", false, null, "500.00");
    }

    public static Terms terms(String share, boolean requestFirst, String cap, String straightThrough) {
        return new Terms(
                new BigDecimal(share),
                requestFirst,
                45,
                cap == null ? null : Money.eur(cap),
                straightThrough == null ? null : Money.eur(straightThrough),
                BigDecimal.ZERO,
                0,
                "BANK",
                0,
                List.of(),
                true);
    }

    /** A published offer with a fund of its own, of which the partner gets this much. */
    public Offer offer(String code, Terms terms, UUID partner, String allocation, String... activities) {
        String fund = "F-" + code + "-" + mark;
        Funds funds = beans.get(Funds.class);
        funds.create(new Funds.Fund(fund, "Fund of " + code, "PL-EU", "EUR", LocalDate.of(2026, 1, 1), null));
        funds.allocate(fund, partner, Money.eur(allocation), true, "open:" + fund);
        return publish(new Offer(
                null,
                code + "-" + mark,
                1,
                code,
                "An offer of the tests",
                "COOP",
                fund,
                "PL-EU",
                "EUR",
                ZoneId.of("Europe/Berlin"),
                LocalDate.of(2026, 1, 1),
                null,
                activities.length == 0 ? List.of("DIGITAL_AD") : List.of(activities),
                terms));
    }

    /** A draft of an offer of the same fund. */
    public static Offer like(Offer offer, String code, Terms terms) {
        return like(offer, code, offer.kind(), terms);
    }

    public static Offer like(Offer offer, String code, String kind, Terms terms) {
        return new Offer(
                null,
                code,
                0,
                offer.name(),
                offer.description(),
                kind,
                offer.fundCode(),
                offer.payingEntity(),
                offer.currency(),
                offer.zone(),
                offer.validFrom(),
                offer.validTo(),
                offer.activityTypes(),
                terms);
    }

    public Offer publish(Offer offer) {
        Offers offers = beans.get(Offers.class);
        Offer draft = Acting.as("author", "program-owner").call(() -> offers.draft(offer));
        return Acting.as("checker", "program-owner").call(() -> offers.publish(draft.versionId()));
    }

    /** An approved fund request of the partner. */
    public FundRequest approvedRequest(Offer offer, UUID partner, String amount) {
        FundRequests requests = beans.get(FundRequests.class);
        FundRequest draft = as(partner).call(() -> requests.draft(request(offer, amount)));
        as(partner).run(() -> requests.submit(draft.id()));
        return staff().call(() -> {
            requests.move(draft.id(), "IN_REVIEW", "VENDOR:channel-manager");
            return requests.approve(draft.id(), null, null, null);
        });
    }

    public static FundRequestDraft request(Offer offer, String amount) {
        LocalDate today = TestClock.today();
        return new FundRequestDraft(
                offer.code(),
                offer.activityTypes().get(0),
                today.minusDays(5),
                today.minusDays(1),
                "Hamburg",
                List.of(new PlannedLineDraft("Room and catering", Money.eur(amount))),
                Money.eur(amount),
                Map.of("leads", "40"));
    }

    /** A submitted claim whose lines are all backed, in review. */
    public Claim inReview(UUID partner, ClaimFixture claim) {
        Claims claims = beans.get(Claims.class);
        Claim draft = as(partner).call(() -> claims.draft(claim.draft()));
        as(partner).run(() -> claims.submit(draft.id(), all(draft)));
        claims.move(draft.id(), ClaimStatus.VALIDATING, "SYSTEM", null);
        return claims.move(draft.id(), ClaimStatus.IN_REVIEW, "VENDOR:channel-manager", null);
    }

    public Claim approve(Claim claim) {
        return staff().call(() -> beans.get(Claims.class).approve(claim.id(), all(claim)));
    }

    public static Set<Integer> all(Claim claim) {
        return IntStream.rangeClosed(1, claim.lines().size()).boxed().collect(Collectors.toSet());
    }

    /** Types of the events of a subject, as the trail has them. */
    public List<String> trail(UUID subject) {
        return beans.get(JdbcClient.class)
                .sql("select type from audit.audit_event where subject_id = ? order by subject_no")
                .param(subject)
                .query(String.class)
                .list();
    }

    /** Lets the days of a request pass, ends it, and comes back to today. */
    void expire(FundRequest request) {
        TestClock clock = ClaimModules.shared().get(TestClock.class);
        try {
            clock.advance(Duration.ofDays(ChronoUnit.DAYS.between(TestClock.today(), request.validUntil()) + 2));
            ClaimModules.shared().get(FundRequests.class).expire(request.id());
        } finally {
            clock.reset();
        }
    }
}
