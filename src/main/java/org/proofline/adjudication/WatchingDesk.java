package org.proofline.adjudication;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes people's words on what watching rules found. */
@Service
class WatchingDesk implements WatchingHits {

    private final WatchingHitTable hits;
    private final FindingVerdicts verdicts;
    private final WatchedDecisions decisions;
    private final WatchedSales sales;
    private final ApplicationEventPublisher events;

    WatchingDesk(
            WatchingHitTable hits,
            FindingVerdicts verdicts,
            WatchedDecisions decisions,
            WatchedSales sales,
            ApplicationEventPublisher events) {
        this.hits = hits;
        this.verdicts = verdicts;
        this.decisions = decisions;
        this.sales = sales;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hit> list(boolean judged) {
        staff();
        return hits.list(judged);
    }

    @Override
    public void look() {
        staff();
        decisions.look();
        sales.look();
    }

    @Override
    @Transactional
    public void judge(UUID hitId, String verdict, String reason) {
        Answers.check(verdict, Answers.SETTLED, reason);
        Actor judge = staff();
        Hit hit = hits.find(hitId).orElseThrow(() -> DomainException.notFound("hit"));
        if (judge.username().equals(hit.person())) {
            throw DomainException.forbidden(
                    "OWN_DECISION", "This is about your own decision. Somebody else says whether the rule was right.");
        }
        Finding finding = hit.explanation().finding();
        verdicts.add(hit.claimId(), hit.explanation().key(), finding, verdict, reason.strip(), judge.username());
        events.publishEvent(new AdjudicationEvent(
                hit.claimId(),
                "FINDING_ANSWERED",
                reason.strip(),
                Map.of("rule", finding.ruleId(), "finding", hit.explanation().key(), "verdict", verdict)));
    }

    private static Actor staff() {
        Actor actor = ActionContext.current().actor();
        if (actor.isPartner()) {
            throw DomainException.forbidden("VENDOR_ONLY", "Only the vendor reads what watching rules found.");
        }
        return actor;
    }
}
