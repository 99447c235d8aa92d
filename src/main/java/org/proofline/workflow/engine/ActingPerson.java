package org.proofline.workflow.engine;

import java.util.Set;
import java.util.stream.Collectors;
import org.proofline.security.Accounts;
import org.proofline.security.Role;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells in whose name the engine acts. */
@Component
class ActingPerson {

    private static final Actor WORKFLOW = new Actor("system:workflow", null, Set.of());

    // Asked for late: the engine is built before the modules that use it.
    private final ObjectProvider<Accounts> accounts;

    ActingPerson(ObjectProvider<Accounts> accounts) {
        this.accounts = accounts;
    }

    /**
     * The context for work of the engine. What a partner sets off is the workflow's own work, because the partner may do
     * no step of it.
     *
     * @param userId who is signed in at the engine, or null in jobs
     */
    ActionContext of(String userId) {
        ActionContext bound = ActionContext.current();
        if (userId == null) {
            return new ActionContext(WORKFLOW, null, bound.processInstanceId(), bound.ruleVersion());
        }
        return userId.equals(bound.actor().username()) ? bound : ActionContext.of(account(userId));
    }

    private Actor account(String userId) {
        return accounts.getObject()
                .find(userId)
                .map(account -> new Actor(
                        account.username(),
                        account.partnerId(),
                        account.roles().stream().map(Role::code).collect(Collectors.toSet())))
                .orElseThrow(() -> new IllegalStateException("No account " + userId));
    }
}
