package org.proofline.program;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.proofline.program.Offer.Terms;
import org.proofline.program.OfferScheme.Accounting;
import org.proofline.program.OfferScheme.Agreement;
import org.proofline.program.OfferScheme.Audience;
import org.proofline.program.OfferScheme.Behavior;
import org.proofline.program.OfferScheme.Contract;
import org.proofline.program.OfferScheme.Objective;
import org.proofline.program.OfferScheme.Period;
import org.proofline.program.OfferScheme.Purpose;
import org.proofline.program.OfferScheme.RateDate;
import org.proofline.program.OfferScheme.Recovery;
import org.proofline.program.OfferScheme.Stacking;
import org.proofline.program.OfferScheme.Timing;
import org.proofline.program.OfferScheme.Treatment;
import org.proofline.program.earn.EarnFormula.Reading;
import org.proofline.program.earn.EarnFormula.Tiers;
import org.proofline.program.earn.EarnPlan;
import org.proofline.program.earn.Metric;
import org.proofline.program.earn.Rate;
import org.proofline.program.earn.Tier;

/** Schemes for tests. */
public final class SchemeFixture {

    public static final EarnPlan TWO_TIERS = EarnPlan.of(
            "EUR",
            new Tiers(
                    Reading.STEPPED,
                    Metric.NET_VALUE,
                    0,
                    List.of(Tier.from("0", Rate.percent("2")), Tier.from("10000", Rate.percent("3")))));

    private SchemeFixture() {}

    /** A quarterly rebate of two tiers. */
    public static OfferScheme rebate(Audience audience, Agreement agreed) {
        return new OfferScheme(
                OfferType.VOLUME_REBATE,
                new Purpose(Objective.GROWTH, Behavior.SELL, "channel-sales", "INCREMENTAL_REVENUE"),
                audience,
                TWO_TIERS,
                new Timing(Period.QUARTER, RateDate.PERIOD_END),
                Stacking.NOT_WITH_SAME_TYPE,
                new Accounting(Treatment.REDUCTION_OF_REVENUE, "4731"),
                new Recovery(90, true),
                new Contract("2026-01", "Sales to affiliates do not count."),
                agreed);
    }

    /** Co-op cost in any currency: an offer of kind COOP with a rate policy. */
    public static Offer coop(Offer plain, RateDate policy, Period period) {
        OfferScheme rebate = rebate(Audience.EVERYBODY, null);
        return plain.with(new OfferScheme(
                OfferType.COOP_ACCRUAL,
                rebate.purpose(),
                rebate.audience(),
                null,
                new Timing(period, policy),
                rebate.stacking(),
                new Accounting(Treatment.MARKETING_EXPENSE, "6600"),
                rebate.recovery(),
                rebate.contract(),
                null));
    }

    /** An offer like another one, paid against the partner's tax invoice; small claims are not sampled. */
    public static Offer againstInvoice(Offer like, String code) {
        Terms t = like.terms();
        Terms terms = new Terms(
                t.costSharePercent(),
                false,
                t.claimWithinDays(),
                t.perClaimCap(),
                t.straightThroughUpTo(),
                BigDecimal.ZERO,
                0,
                t.settlement(),
                0,
                t.partnerCodes(),
                true);
        return coop(renamed(like, code, terms), RateDate.APPROVAL, Period.CLAIM);
    }

    private static Offer renamed(Offer like, String code, Terms terms) {
        return new Offer(
                null,
                code,
                0,
                "Against an invoice",
                like.description(),
                like.kind(),
                like.fundCode(),
                like.payingEntity(),
                like.currency(),
                like.zone(),
                like.validFrom(),
                like.validTo(),
                like.activityTypes(),
                terms);
    }

    public static Offer rebateOffer(String code, LocalDate from, OfferScheme scheme) {
        Offer plain = OfferFixture.with(
                code,
                from,
                null,
                List.of("REBATE_VOLUME"),
                OfferFixture.terms(BigDecimal.valueOf(100), null, List.of(), true));
        return new Offer(
                        plain.versionId(),
                        plain.code(),
                        plain.version(),
                        plain.name(),
                        plain.description(),
                        "REBATE",
                        plain.fundCode(),
                        plain.payingEntity(),
                        plain.currency(),
                        plain.zone(),
                        plain.validFrom(),
                        plain.validTo(),
                        plain.activityTypes(),
                        plain.terms())
                .with(scheme);
    }
}
