package org.proofline.adjudication;

import java.util.Map;
import java.util.UUID;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * What a rule may say changes. Types: RULE_DEMOTION_PROPOSED, RULE_DEMOTED, RULE_DEMOTION_DECLINED.
 *
 * @param rule made of the rule's id
 * @param after rule, version and the gravest outcome proposed
 */
public record RuleEvent(UUID rule, String type, String reason, Map<String, Object> after) implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of("RULE", rule);
    }
}
