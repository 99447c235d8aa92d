package org.proofline.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.proofline.shared.Money;

/** The offers of the public contract, written by one program owner and published by the other. */
@DemoComponent
class DemoOffers {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** The rewards that are claimed, with the amount up to which they need no person when nothing speaks against them. */
    private static final Map<String, String> SMALL = Map.of(
            "REBATE-VOLUME", "5000.00",
            "SPIFF-LAUNCH", "500.00",
            "CERT-BOUNTY", "500.00",
            "CAMPAIGN-BONUS", "500.00",
            "ADVOCACY", "500.00",
            "FUND-USE", "500.00");

    /** The quarter before the current one can always be claimed. */
    private static final int QUARTER_AND_A_WEEK = 99;

    private final Offers offers;
    private final DemoPeople people;
    private final Clock clock;

    DemoOffers(Offers offers, DemoPeople people, Clock clock) {
        this.offers = offers;
        this.people = people;
        this.clock = clock;
    }

    void create() {
        publish(offer(
                        "MDF-EVENT",
                        "Event MDF",
                        "Half of the cost of a seminar, webinar or trade show, agreed beforehand.")
                .kind("MDF", "F-MDF-EU")
                .pays("50", true, "20000.00", null, 0)
                .build(List.of("EVENT_SEMINAR", "TRADESHOW")));
        publish(offer("COOP-DIGITAL", "Digital co-op", "Half of the cost of digital ads, e-mail and content campaigns.")
                .kind("COOP", "F-COOP-EU")
                .pays("50", false, "10000.00", "500.00", 0)
                .build(List.of("DIGITAL_AD", "DIRECT_MESSAGING", "CONTENT_VIDEO")));
        publish(offer("TRAINING-FEE", "Training and exam fees", "The full fee of exams and courses of your staff.")
                .kind("TRAINING", "F-TRAINING-EU")
                .pays("100", false, "5000.00", "500.00", 0)
                .build(List.of("EXAM_TRAINING")));
        publish(offer("MDF-RACE", "Flash fund", "A small fund without cost share; first come, first served.")
                .kind("MDF", "F-RACE-EU")
                .pays("100", false, null, null, 0)
                .build(List.of("DIGITAL_AD", "EVENT_SEMINAR")));
        rewards();
    }

    /** One offer of each other type. What acts earn, and what the contract names, is claimed; the others are computed in runs, or only shown. */
    private void rewards() {
        OfferExamples.all().forEach(example -> {
            Blueprint plan = offer(example.code(), example.name(), example.description())
                    .kind(example.type().kind(), example.type().kind().equals("COOP") ? "F-COOP-EU" : "F-REWARDS-EU")
                    .pays(example.plan() == null ? "50" : "100", false, null, SMALL.get(example.code()), 0);
            Blueprint open = SMALL.containsKey(example.code()) ? plan.within(QUARTER_AND_A_WEEK) : plan.notYet();
            publish(open.build(example.activities()).with(example.scheme()));
        });
    }

    private void publish(Offer draft) {
        Offer saved = people.as("program-owner").call(() -> offers.draft(draft));
        people.as("program-owner-2").run(() -> offers.publish(saved.versionId()));
    }

    private Blueprint offer(String code, String name, String description) {
        LocalDate from = LocalDate.now(clock).minusYears(1).withDayOfYear(1);
        return new Blueprint(code, name, description, from);
    }

    /** Gathers an offer's data step by step, because one call with eighteen arguments could not be read. */
    private static final class Blueprint {

        private static final int CLAIM_WITHIN_DAYS = 45;

        private final String code;
        private final String name;
        private final String description;
        private final LocalDate from;
        private String kind;
        private String fund;
        private Offer.Terms terms;

        Blueprint(String code, String name, String description, LocalDate from) {
            this.code = code;
            this.name = name;
            this.description = description;
            this.from = from;
        }

        Blueprint kind(String offerKind, String fundCode) {
            this.kind = offerKind;
            this.fund = fundCode;
            return this;
        }

        Blueprint pays(String share, boolean requestFirst, String cap, String straightThrough, int noticeDays) {
            String settlement = kind.equals("REBATE") ? "CREDIT_MEMO" : "BANK";
            terms = new Offer.Terms(
                    new BigDecimal(share),
                    requestFirst,
                    CLAIM_WITHIN_DAYS,
                    cap == null ? null : Money.eur(cap),
                    straightThrough == null ? null : Money.eur(straightThrough),
                    new BigDecimal("5"),
                    0,
                    settlement,
                    noticeDays,
                    List.of(),
                    true);
            return this;
        }

        Blueprint within(int days) {
            terms = terms(days, true);
            return this;
        }

        Blueprint notYet() {
            terms = terms(CLAIM_WITHIN_DAYS, false);
            return this;
        }

        private Offer.Terms terms(int days, boolean claimable) {
            return new Offer.Terms(
                    terms.costSharePercent(),
                    terms.fundRequestRequired(),
                    days,
                    terms.perClaimCap(),
                    terms.straightThroughUpTo(),
                    terms.sampledPercent(),
                    terms.holdingDays(),
                    terms.settlement(),
                    terms.clawbackNoticeDays(),
                    terms.partnerCodes(),
                    claimable);
        }

        Offer build(List<String> activities) {
            return new Offer(
                    null,
                    code,
                    1,
                    name,
                    description,
                    kind,
                    fund,
                    "PL-EU",
                    "EUR",
                    BERLIN,
                    from,
                    null,
                    activities,
                    terms);
        }
    }
}
