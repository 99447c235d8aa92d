package org.proofline.portal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.proofline.program.Offer;
import org.proofline.program.OfferScheme;
import org.proofline.program.OfferScheme.Accounting;
import org.proofline.program.OfferScheme.Agreement;
import org.proofline.program.OfferScheme.Audience;
import org.proofline.program.OfferScheme.Contract;
import org.proofline.program.OfferScheme.Purpose;
import org.proofline.program.OfferScheme.Recovery;
import org.proofline.program.OfferScheme.Timing;
import org.proofline.program.OfferType;
import org.proofline.shared.DomainException.FieldError;

/**
 * An offer read from its form.
 *
 * @param unreadable what was typed and means nothing, by field of the form
 */
record OfferReading(Offer offer, List<FieldError> unreadable) {

    private static final Pattern OF_PLAN =
            Pattern.compile("rate|plan|months|leastBaseline|minimum|(tiers\\[|factors\\.|caps\\.|rounding\\.).*");
    /** Where the form has another name, or one field for several mistakes. */
    private static final Map<String, String> FIELDS = Map.of(
            "kind", "type",
            "scheme.type", "type",
            "scheme.kind", "type",
            "scheme.purpose", "primaryKpi",
            "scheme.accounting", "glCode",
            "scheme.recovery", "guaranteeDays",
            "scheme.contract", "standardTerms",
            "scheme.earn.currency", "plan");

    static OfferReading of(OfferForm form, UUID versionId) {
        Typed typed = new Typed(form);
        OfferType type = typed.choice(OfferType.class, "type");
        String currency = typed.text("currency");
        Offer offer = new Offer(
                versionId,
                typed.text("code"),
                0,
                typed.text("name"),
                Objects.requireNonNullElse(typed.text("description"), ""),
                type == null ? null : type.kind(),
                typed.text("fundCode"),
                typed.text("payingEntity"),
                currency,
                typed.zone("zone"),
                typed.day("validFrom"),
                typed.day("validTo"),
                typed.list("activityTypes"),
                terms(typed, currency),
                scheme(typed, type, currency));
        return new OfferReading(offer, typed.errors());
    }

    /** The fields of the data of which nothing is known because of them. */
    Set<String> unread() {
        Set<String> unread = new HashSet<>();
        for (FieldError error : unreadable) {
            unread.add(error.field());
            if (OF_PLAN.matcher(error.field()).matches()) {
                unread.add("earn.unread");
            }
        }
        return unread;
    }

    /** Mistakes of the data at the fields of the form; a field that cannot be read has no other mistake. */
    List<FieldError> beside(List<FieldError> mistakes, OfferForm form) {
        List<FieldError> all = new ArrayList<>(unreadable);
        Set<String> unread = unread();
        for (FieldError mistake : mistakes) {
            String field = field(mistake.field(), form);
            if (!unread.contains(field)) {
                all.add(new FieldError(field, mistake.code(), mistake.message()));
            }
        }
        return all;
    }

    private static String field(String path, OfferForm form) {
        if (path.equals("scheme.purpose") && form.get("owner").isBlank()) {
            return "owner";
        }
        if (FIELDS.containsKey(path)) {
            return FIELDS.get(path);
        }
        if (!path.startsWith("earn.")) {
            return path;
        }
        String inPlan = path.substring("earn.".length());
        return switch (form.get("formula")) {
            case PlanForm.OTHER -> "plan";
            case "TIERS", "GROWTH" ->
                switch (inPlan) {
                    case "tiers" -> "tiers[" + notRising(form) + "].from";
                    case "rate" -> "tiers[0].rate";
                    default -> ofPlan(inPlan);
                };
            default -> ofPlan(inPlan);
        };
    }

    /** The first row that does not begin above the one before it. */
    private static int notRising(OfferForm form) {
        Typed typed = new Typed(form);
        BigDecimal before = null;
        for (int i = 0; i < form.tierRows(); i++) {
            BigDecimal from = typed.number("tiers[" + i + "].from");
            if (before != null && from != null && from.compareTo(before) <= 0) {
                return i;
            }
            before = from;
        }
        return 0;
    }

    private static String ofPlan(String field) {
        return switch (field) {
            case "atLeast" -> "minimum";
            case "factors" -> "factors.GOLD";
            default -> field;
        };
    }

    private static Offer.Terms terms(Typed typed, String currency) {
        BigDecimal sampled = typed.number("terms.sampledPercent");
        return new Offer.Terms(
                typed.number("terms.costSharePercent"),
                typed.on("terms.fundRequestRequired"),
                typed.whole("terms.claimWithinDays"),
                typed.money("terms.perClaimCap", currency),
                typed.money("terms.straightThroughUpTo", currency),
                sampled == null ? BigDecimal.ZERO : sampled,
                typed.whole("terms.holdingDays"),
                typed.text("terms.settlement"),
                typed.whole("terms.clawbackNoticeDays"),
                typed.list("terms.partnerCodes"),
                typed.on("terms.claimable"));
    }

    private static OfferScheme scheme(Typed typed, OfferType type, String currency) {
        return new OfferScheme(
                type,
                new Purpose(
                        typed.choice(OfferScheme.Objective.class, "objective", OfferScheme.Objective.GROWTH),
                        typed.choice(OfferScheme.Behavior.class, "behavior", OfferScheme.Behavior.SELL),
                        typed.text("owner"),
                        typed.text("primaryKpi")),
                audience(typed),
                PlanForm.read(typed, currency),
                new Timing(
                        typed.choice(OfferScheme.Period.class, "period", OfferScheme.Period.QUARTER),
                        typed.choice(OfferScheme.RateDate.class, "rateDate", OfferScheme.RateDate.INVOICE)),
                typed.choice(OfferScheme.Stacking.class, "stacking", OfferScheme.Stacking.WITH_ALL),
                new Accounting(
                        typed.choice(
                                OfferScheme.Treatment.class, "treatment", OfferScheme.Treatment.REDUCTION_OF_REVENUE),
                        typed.text("glCode"),
                        typed.choice(OfferScheme.TaxDocument.class, "taxDocument")),
                new Recovery(typed.whole("guaranteeDays"), typed.on("proRata")),
                new Contract(typed.text("standardTerms"), typed.text("addendum")),
                agreed(typed));
    }

    private static Audience audience(Typed typed) {
        return new Audience(
                typed.list("partnerTypes"),
                typed.list("tierCodes"),
                typed.list("regions"),
                typed.list("specializations"),
                typed.list("segments"),
                typed.list("lifecycleStages"),
                typed.on("enrollment"),
                typed.on("acceptance"));
    }

    private static Agreement agreed(Typed typed) {
        String sales = typed.text("agreed.sales");
        String finance = typed.text("agreed.finance");
        String operations = typed.text("agreed.operations");
        return sales == null && finance == null && operations == null
                ? null
                : new Agreement(
                        sales == null ? "" : sales,
                        finance == null ? "" : finance,
                        operations == null ? "" : operations);
    }
}
