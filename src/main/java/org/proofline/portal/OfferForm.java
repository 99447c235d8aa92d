package org.proofline.portal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proofline.program.Offer;
import org.proofline.program.OfferScheme;
import org.proofline.program.OfferScheme.Agreement;
import org.proofline.program.OfferScheme.Audience;
import org.proofline.program.OfferScheme.Treatment;
import org.proofline.program.OfferType;
import org.proofline.shared.Money;
import org.springframework.util.MultiValueMap;

/** An offer as typed, by field name; several values of one name are joined by commas. */
public record OfferForm(Map<String, String> values) {

    public OfferForm {
        values = Map.copyOf(values);
    }

    static OfferForm typed(MultiValueMap<String, String> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((name, all) -> values.put(name, String.join(",", all)));
        return new OfferForm(values);
    }

    /** What a new offer begins with. */
    static OfferForm empty(LocalDate from) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("currency", "EUR");
        values.put("zone", "Europe/Berlin");
        values.put("validFrom", from.toString());
        values.put("terms.costSharePercent", "100");
        values.put("terms.claimWithinDays", "45");
        values.put("terms.sampledPercent", "5");
        values.put("terms.holdingDays", "0");
        values.put("terms.clawbackNoticeDays", "30");
        values.put("terms.settlement", "CREDIT_MEMO");
        values.put("terms.claimable", "on");
        values.put("type", OfferType.VOLUME_REBATE.name());
        values.put("period", OfferScheme.Period.QUARTER.name());
        values.put("guaranteeDays", "0");
        values.put("formula", "TIERS");
        return new OfferForm(values);
    }

    static OfferForm of(Offer offer) {
        Map<String, String> values = new LinkedHashMap<>();
        frame(offer, values);
        terms(offer.terms(), values);
        if (offer.scheme() == null) {
            Arrays.stream(OfferType.values())
                    .filter(type -> type.kind().equals(offer.kind()))
                    .findFirst()
                    .ifPresent(type -> values.put("type", type.name()));
            values.put("period", OfferScheme.Period.CLAIM.name());
            values.put("formula", PlanForm.NONE);
            values.put("guaranteeDays", "0");
            values.put("treatment", Treatment.MARKETING_EXPENSE.name());
        } else {
            scheme(offer.scheme(), values);
        }
        return new OfferForm(values);
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean on(String name) {
        return !get(name).isBlank();
    }

    public boolean has(String name, Object choice) {
        return List.of(get(name).split("\\s*,\\s*")).contains(choice.toString());
    }

    /** Rows of tiers to show: those that are filled, and some to fill. */
    public int tierRows() {
        int filled = 0;
        while (values.containsKey("tiers[" + filled + "].from")
                && !get("tiers[" + filled + "].from").isBlank()) {
            filled++;
        }
        return Math.max(filled + 2, 4);
    }

    OfferForm with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new OfferForm(more);
    }

    private static void frame(Offer offer, Map<String, String> values) {
        values.put("code", offer.code());
        values.put("name", offer.name());
        values.put("description", offer.description() == null ? "" : offer.description());
        values.put("fundCode", offer.fundCode());
        values.put("payingEntity", offer.payingEntity());
        values.put("currency", offer.currency());
        values.put("zone", offer.zone().getId());
        values.put("validFrom", offer.validFrom().toString());
        values.put("validTo", offer.validTo() == null ? "" : offer.validTo().toString());
        values.put("activityTypes", joined(offer.activityTypes()));
    }

    private static void terms(Offer.Terms terms, Map<String, String> values) {
        values.put("terms.costSharePercent", plain(terms.costSharePercent()));
        flag(values, "terms.fundRequestRequired", terms.fundRequestRequired());
        values.put("terms.claimWithinDays", String.valueOf(terms.claimWithinDays()));
        values.put("terms.perClaimCap", amount(terms.perClaimCap()));
        values.put("terms.straightThroughUpTo", amount(terms.straightThroughUpTo()));
        values.put("terms.sampledPercent", plain(terms.sampledPercent()));
        values.put("terms.holdingDays", String.valueOf(terms.holdingDays()));
        values.put("terms.settlement", terms.settlement());
        values.put("terms.clawbackNoticeDays", String.valueOf(terms.clawbackNoticeDays()));
        values.put("terms.partnerCodes", joined(terms.partnerCodes()));
        flag(values, "terms.claimable", terms.claimable());
    }

    private static void scheme(OfferScheme scheme, Map<String, String> values) {
        values.put("type", scheme.type().name());
        values.put("objective", scheme.purpose().objective().name());
        values.put("behavior", scheme.purpose().behavior().name());
        values.put("owner", scheme.purpose().owner());
        values.put("primaryKpi", scheme.purpose().primaryKpi());
        audience(scheme.audience(), values);
        values.put("period", scheme.timing().period().name());
        values.put("rateDate", scheme.timing().rateDate().name());
        values.put("stacking", scheme.stacking().name());
        values.put("treatment", scheme.accounting().treatment().name());
        values.put("glCode", scheme.accounting().glCode());
        if (scheme.accounting().taxDocument() != null) {
            values.put("taxDocument", scheme.accounting().taxDocument().name());
        }
        values.put("guaranteeDays", String.valueOf(scheme.recovery().guaranteeDays()));
        flag(values, "proRata", scheme.recovery().proRata());
        values.put("standardTerms", scheme.contract().standardTerms());
        String addendum = scheme.contract().addendum();
        values.put("addendum", addendum == null ? "" : addendum);
        agreed(scheme.agreed(), values);
        PlanForm.write(scheme.earn(), values);
    }

    private static void audience(Audience audience, Map<String, String> values) {
        values.put("partnerTypes", joined(audience.partnerTypes()));
        values.put("tierCodes", joined(audience.tiers()));
        values.put("regions", joined(audience.regions()));
        values.put("specializations", joined(audience.specializations()));
        values.put("segments", joined(audience.segments()));
        values.put("lifecycleStages", joined(audience.lifecycleStages()));
        flag(values, "enrollment", audience.enrollment());
        flag(values, "acceptance", audience.acceptance());
    }

    private static void agreed(Agreement agreed, Map<String, String> values) {
        if (agreed != null) {
            values.put("agreed.sales", agreed.sales());
            values.put("agreed.finance", agreed.finance());
            values.put("agreed.operations", agreed.operations());
        }
    }

    static void flag(Map<String, String> values, String name, boolean on) {
        if (on) {
            values.put(name, "on");
        }
    }

    static String joined(Collection<String> codes) {
        return String.join(", ", codes);
    }

    static String plain(BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String amount(Money money) {
        return money == null ? "" : money.amount().toPlainString();
    }
}
