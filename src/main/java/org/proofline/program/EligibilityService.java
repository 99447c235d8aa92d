package org.proofline.program;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.proofline.program.OfferScheme.Audience;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Service;

@Service
class EligibilityService implements Eligibility {

    private final EligibilityRules rules;
    private final Enrollments enrollments;
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    EligibilityService(EligibilityRules rules, Enrollments enrollments) {
        this.rules = rules;
        this.enrollments = enrollments;
        messages.setBasename("messages-program");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @Override
    public List<Unmet> unmet(Offer offer, PartnerFacts partner, Locale locale) {
        Audience audience =
                offer.scheme() == null ? Audience.EVERYBODY : offer.scheme().audience();
        return rules.notMet(facts(offer, audience, partner)).stream()
                .map(condition -> unmet(condition, audience, locale))
                .toList();
    }

    private Map<String, Object> facts(Offer offer, Audience audience, PartnerFacts partner) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("partnerTypes", audience.partnerTypes());
        facts.put("tiers", audience.tiers());
        facts.put("regions", audience.regions());
        facts.put("specializations", audience.specializations());
        facts.put("segments", audience.segments());
        facts.put("lifecycleStages", audience.lifecycleStages());
        facts.put("enrollmentAsked", audience.enrollment());
        facts.put("acceptanceAsked", audience.acceptance());
        facts.put("ownTypes", partner.types());
        facts.put("tier", partner.tier());
        facts.put("region", partner.region());
        facts.put("partnerSpecializations", partner.specializations());
        facts.put("segment", partner.segment());
        facts.put("lifecycleStage", partner.lifecycleStage());
        facts.put("goodStanding", partner.goodStanding());
        facts.put("enrolled", audience.enrollment() && enrollments.isEnrolled(offer.code(), partner.partnerId()));
        facts.put("accepted", audience.acceptance() && enrollments.hasAccepted(offer, partner.partnerId()));
        return facts;
    }

    private Unmet unmet(String condition, Audience audience, Locale locale) {
        String asked = String.join(", ", asked(condition, audience)).replace('_', ' ');
        return new Unmet(
                condition,
                messages.getMessage("unmet." + condition, new Object[] {asked}, locale),
                messages.getMessage("remedy." + condition, new Object[] {asked}, locale));
    }

    private static List<String> asked(String condition, Audience audience) {
        return switch (condition) {
            case "PARTNER_TYPE" -> audience.partnerTypes();
            case "TIER" -> audience.tiers();
            case "REGION" -> audience.regions();
            case "SPECIALIZATION" -> audience.specializations();
            case "SEGMENT" -> audience.segments();
            case "LIFECYCLE_STAGE" -> audience.lifecycleStages();
            default -> List.of();
        };
    }
}
