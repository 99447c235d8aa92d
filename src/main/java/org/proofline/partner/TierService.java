package org.proofline.partner;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.partner.TierRule.Level;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.proofline.shared.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class TierService implements Tiers {

    private final TierTable table;
    private final PartnerProfiles profiles;
    private final Partners partners;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TierService(
            TierTable table,
            PartnerProfiles profiles,
            Partners partners,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.profiles = profiles;
        this.partners = partners;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public DatedRule ruleOn(LocalDate day) {
        return table.ruleOn(day);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DatedRule> rules() {
        PartnerAccess.requireStaff();
        return table.rules();
    }

    @Override
    public DatedRule propose(TierRule rule, String currency, LocalDate from) {
        String person = requireOwner();
        requireSound(rule, currency);
        if (from == null || from.isBefore(LocalDate.now(clock))) {
            throw DomainException.invalid(
                    "TIER_RULE_PAST", "Let the rule begin today or later: what was decided stands.");
        }
        DatedRule dated = new DatedRule(Ids.next(clock), from, currency, rule, person, clock.instant(), null);
        table.insert(dated);
        tell(dated, "TIER_RULE_PROPOSED");
        return dated;
    }

    @Override
    public void accept(UUID ruleId) {
        String person = requireOwner();
        DatedRule dated = table.find(ruleId).orElseThrow(() -> DomainException.notFound("rule of tiers"));
        if (dated.acceptedBy() != null) {
            throw DomainException.conflict("TIER_RULE_ACCEPTED", "This rule is accepted already.");
        }
        if (dated.proposedBy().equals(person)) {
            throw DomainException.forbidden(
                    "SEGREGATION_OF_DUTIES", "You proposed this rule, so another program owner must accept it.");
        }
        table.accept(ruleId, person, clock.instant());
        tell(dated, "TIER_RULE_ACCEPTED");
    }

    @Override
    public Decision decide(UUID partnerId, YearMonth month, List<BigDecimal> nets) {
        PartnerAccess.requireKeeper();
        return table.decision(partnerId, month).orElseGet(() -> fresh(partnerId, month, nets));
    }

    private Decision fresh(UUID partnerId, YearMonth month, List<BigDecimal> nets) {
        DatedRule dated = table.ruleOn(month.atDay(1));
        String before = partners.get(partnerId).tier();
        TierRule.Outcome outcome = profiles.recomputeTier(partnerId, dated.rule(), nets, month.atDay(1));
        Decision decision = new Decision(
                partnerId,
                month,
                nets,
                before,
                outcome.tier(),
                outcome.lockedUntil(),
                outcome.reason(),
                clock.instant());
        table.insert(decision, dated.id());
        return decision;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Decision> decisions(UUID partnerId, int limit) {
        PartnerAccess.requireSight(partnerId);
        return table.decisions(partnerId, limit);
    }

    private static void requireSound(TierRule rule, String currency) {
        boolean rises =
                !rule.tiers().isEmpty() && rule.tiers().get(0).monthlyNet().signum() == 0;
        for (int i = 1; i < rule.tiers().size(); i++) {
            Level below = rule.tiers().get(i - 1);
            rises = rises && rule.tiers().get(i).monthlyNet().compareTo(below.monthlyNet()) > 0;
        }
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().equals(currency));
        if (!rises || !known || rule.lockMonths() < 0 || rule.lockMonths() > 24) {
            throw DomainException.invalid(
                    "TIER_RULE_INVALID",
                    "Let the first tier ask for nothing and each further one for more, lock for 0 to 24 months, and use an"
                            + " ISO 4217 currency.");
        }
    }

    private static String requireOwner() {
        Actor actor = PartnerAccess.actor();
        if (!actor.hasRole("program-owner")) {
            throw DomainException.forbidden(
                    "ROLE_MISSING", "Only a person with the role program-owner may change the rule of tiers.");
        }
        return actor.username();
    }

    private void tell(DatedRule dated, String type) {
        events.publishEvent(new RuleEvent(
                dated.id(),
                type,
                Map.of(
                        "from", dated.from().toString(),
                        "currency", dated.currency(),
                        "lockMonths", dated.rule().lockMonths(),
                        "levels", dated.rule().tiers().toString())));
    }

    record RuleEvent(UUID ruleId, String type, Map<String, Object> after) implements DomainEvent {

        @Override
        public Subject subject() {
            return Subject.of("TIER_RULE", ruleId);
        }
    }
}
