package org.proofline.workflow.claim;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.adjudication.Adjudication;
import org.proofline.adjudication.Adjudication.RoutingFacts;
import org.proofline.shared.ActionContext;
import org.proofline.workflow.DecisionTables;
import org.proofline.workflow.DecisionTables.Answer;
import org.proofline.workflow.ProcessVariables;
import org.proofline.workflow.engine.InProcesses;
import org.springframework.context.ApplicationEventPublisher;

/** Asks the routing table who must look at the claim. */
@InProcesses
class RouteClaimDelegate implements ClaimDelegate {

    private static final String TABLE = "claim-routing";

    private final Adjudication adjudication;
    private final DecisionTables tables;
    private final ApplicationEventPublisher events;

    RouteClaimDelegate(Adjudication adjudication, DecisionTables tables, ApplicationEventPublisher events) {
        this.events = events;
        this.adjudication = adjudication;
        this.tables = tables;
    }

    @Override
    public void step(UUID claimId, DelegateExecution execution) {
        Map<String, Object> facts = facts(adjudication.routing(claimId));
        Answer answer = tables.ask(TABLE, execution, facts);
        Map<String, Object> row = answer.rows().get(0);
        ProcessVariables.ROUTE.handOn(execution, (String) row.get("route"));
        ProcessVariables.VALIDATORS.handOn(execution, (String) row.get("validators"));
        ProcessVariables.ROUTING_VERSION.handOn(execution, answer.version());
        ActionContext.current()
                .underRule(answer.version())
                .run(() -> events.publishEvent(new ClaimRouted(claimId, facts, row)));
    }

    private static Map<String, Object> facts(RoutingFacts facts) {
        return Map.of(
                "offerCode", facts.offerCode(),
                "offerKind", facts.offerKind(),
                "withinLimit", StraightThrough.isSmall(facts),
                "findings", facts.findings(),
                "goodStanding", facts.goodStanding(),
                "sampled", facts.sampled());
    }
}
