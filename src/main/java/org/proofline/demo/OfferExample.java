package org.proofline.demo;

import java.util.List;
import org.proofline.program.OfferScheme;
import org.proofline.program.OfferScheme.Accounting;
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
import org.proofline.program.OfferType;
import org.proofline.program.earn.EarnPlan;

/**
 * An offer of the demo that shows how one type earns.
 *
 * @param activities codes of the proof matrix
 * @param plan null = it reimburses half of the cost
 * @param addendum what partners accept beside the standard terms; null = nothing, and nobody is asked
 */
record OfferExample(
        OfferType type,
        String code,
        String name,
        String description,
        List<String> activities,
        Period period,
        Purpose purpose,
        Audience audience,
        EarnPlan plan,
        String addendum) {

    static OfferExample of(OfferType type, String code, String name, String description, String... activities) {
        return new OfferExample(
                type, code, name, description, List.of(activities), null, null, Audience.EVERYBODY, null, null);
    }

    OfferExample wants(Objective objective, Behavior behavior, String primaryKpi) {
        Purpose wanted = new Purpose(objective, behavior, "channel-programs", primaryKpi);
        return new OfferExample(type, code, name, description, activities, period, wanted, audience, plan, addendum);
    }

    OfferExample earning(Period each, EarnPlan how) {
        return new OfferExample(type, code, name, description, activities, each, purpose, audience, how, addendum);
    }

    OfferExample only(List<String> partnerTypes, List<String> regions) {
        Audience some = new Audience(
                partnerTypes, List.of(), regions, List.of(), List.of(), List.of(), !regions.isEmpty(), false);
        return new OfferExample(type, code, name, description, activities, period, purpose, some, plan, addendum);
    }

    /** Partners enroll and accept the terms with this addendum first. */
    OfferExample signed(String text) {
        Audience some = new Audience(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), true, true);
        return new OfferExample(type, code, name, description, activities, period, purpose, some, plan, text);
    }

    OfferScheme scheme() {
        boolean ofRevenue = type.kind().equals("REBATE");
        return new OfferScheme(
                type,
                purpose,
                audience,
                plan,
                new Timing(period, ofRevenue ? RateDate.PERIOD_END : RateDate.APPROVAL),
                ofRevenue ? Stacking.NOT_WITH_SAME_TYPE : Stacking.WITH_ALL,
                accounting(),
                new Recovery(ofRevenue ? 90 : 0, ofRevenue),
                new Contract("2026-01", addendum),
                null);
    }

    private Accounting accounting() {
        return switch (type.kind()) {
            case "REBATE" -> new Accounting(Treatment.REDUCTION_OF_REVENUE, "4731");
            case "MDF", "COOP" -> new Accounting(Treatment.MARKETING_EXPENSE, "6600");
            default -> new Accounting(Treatment.SELLING_EXPENSE, "6770");
        };
    }
}
