package org.proofline.adjudication;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.adjudication.RiskRules.Standing;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps proposals to say less, and has a second person decide them. */
@Service
@Transactional
class DemotionService implements RuleDemotions {

    private static final Map<String, String> LESS = Map.of("HOLD", "REVIEW", "REVIEW", "INFO");

    private final DemotionTable table;
    private final RiskRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DemotionService(DemotionTable table, RiskRules rules, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Demotion> all() {
        staff();
        return table.all();
    }

    @Override
    public Demotion propose(String ruleId, String reason) {
        Actor person = staff();
        requireReason(reason);
        Standing standing = rules.standings().stream()
                .filter(each -> each.rule().id().equals(ruleId))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("rule"));
        String less = LESS.get(standing.saysAtMost());
        if (!standing.demotion() || less == null) {
            throw DomainException.conflict(
                    "RULE_NOT_NOISY",
                    "Rule " + ruleId
                            + " was not wrong often enough, or can't say less. Only a rule below the bar of precision"
                            + " is proposed.");
        }
        if (table.all().stream().anyMatch(each -> each.ruleId().equals(ruleId) && !each.inForce())) {
            throw DomainException.conflict("RULE_PROPOSED", "That is proposed already. A second person decides it.");
        }
        Demotion demotion = new Demotion(
                Ids.next(clock), ruleId, standing.rule().version(), less, reason.strip(), person.username(), null);
        table.add(demotion);
        publish(demotion, "RULE_DEMOTION_PROPOSED", reason.strip());
        return demotion;
    }

    @Override
    public void decide(UUID demotionId, boolean accepted, String answer) {
        Actor person = staff();
        requireReason(answer);
        Demotion demotion = table.lock(demotionId).orElseThrow(() -> DomainException.notFound("proposal"));
        if (demotion.inForce()) {
            throw DomainException.conflict("ALREADY_DECIDED", "This proposal was decided already.");
        }
        if (demotion.proposedBy().equals(person.username())) {
            throw DomainException.forbidden(
                    "SECOND_PERSON", "You proposed this. Somebody else decides whether the rule says less.");
        }
        table.decide(demotionId, accepted, answer.strip(), person.username());
        publish(demotion, accepted ? "RULE_DEMOTED" : "RULE_DEMOTION_DECLINED", answer.strip());
    }

    private void publish(Demotion demotion, String type, String reason) {
        events.publishEvent(new RuleEvent(
                UUID.nameUUIDFromBytes(demotion.ruleId().getBytes(StandardCharsets.UTF_8)),
                type,
                reason,
                Map.of(
                        "rule", demotion.ruleId(),
                        "version", demotion.ruleVersion(),
                        "outcome", demotion.outcome())));
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw DomainException.invalid("REASON_REQUIRED", "Say in a few words why.");
        }
    }

    private static Actor staff() {
        Actor actor = ActionContext.current().actor();
        if (actor.isPartner()) {
            throw DomainException.forbidden("VENDOR_ONLY", "Only the vendor decides what rules say.");
        }
        return actor;
    }
}
