package org.proofline.program;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
        Audience audience = audience(offer);
        Membership own = new Membership(
                audience.enrollment() && enrollments.isEnrolled(offer.code(), partner.partnerId()),
                audience.acceptance() && enrollments.hasAccepted(offer, partner.partnerId()));
        return rules.notMet(facts(audience, partner, own)).stream()
                .map(condition -> unmet(condition, audience, locale))
                .toList();
    }

    /** Partners of whom the same is known are asked for once. */
    @Override
    public Map<UUID, List<String>> unmet(Offer offer, Collection<PartnerFacts> partners, Instant earned) {
        Audience audience = audience(offer);
        Set<UUID> enrolled = audience.enrollment() ? enrollments.enrolled(offer.code(), earned) : Set.of();
        Set<UUID> accepted = audience.acceptance() ? enrollments.accepted(offer) : Set.of();
        Map<Alike, List<String>> answers = new HashMap<>();
        Map<UUID, List<String>> unmet = new HashMap<>();
        for (PartnerFacts partner : partners) {
            UUID id = partner.partnerId();
            Alike alike =
                    new Alike(partner.withoutName(), new Membership(enrolled.contains(id), accepted.contains(id)));
            List<String> conditions = answers.computeIfAbsent(
                    alike, facts -> rules.notMet(facts(audience, facts.partner(), facts.own())));
            if (!conditions.isEmpty()) {
                unmet.put(id, conditions);
            }
        }
        return unmet;
    }

    @Override
    public String missed(Offer offer, String condition, Locale locale) {
        return messages.getMessage("missed." + condition, new Object[] {list(condition, audience(offer))}, locale);
    }

    /** Whether the partner takes part and agreed, where the offer asks for it. */
    private record Membership(boolean enrolled, boolean accepted) {}

    private record Alike(PartnerFacts partner, Membership own) {}

    private static Audience audience(Offer offer) {
        return offer.scheme() == null ? Audience.EVERYBODY : offer.scheme().audience();
    }

    private static Map<String, Object> facts(Audience audience, PartnerFacts partner, Membership own) {
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
        facts.put("enrolled", own.enrolled());
        facts.put("accepted", own.accepted());
        return facts;
    }

    private Unmet unmet(String condition, Audience audience, Locale locale) {
        String asked = list(condition, audience);
        return new Unmet(
                condition,
                messages.getMessage("unmet." + condition, new Object[] {asked}, locale),
                messages.getMessage("remedy." + condition, new Object[] {asked}, locale));
    }

    private static String list(String condition, Audience audience) {
        return String.join(", ", asked(condition, audience)).replace('_', ' ');
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
