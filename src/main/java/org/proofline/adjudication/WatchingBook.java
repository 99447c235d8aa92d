package org.proofline.adjudication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what rules find that watch: each hit once, and what is new on the trail. */
@Component
class WatchingBook {

    private final WatchingHitTable hits;
    private final DemotionTable demotions;
    private final ApplicationEventPublisher events;

    WatchingBook(WatchingHitTable hits, DemotionTable demotions, ApplicationEventPublisher events) {
        this.hits = hits;
        this.demotions = demotions;
        this.events = events;
    }

    /** In the caller's transaction. What is kept already stays as it is, judged or not. */
    void keep(UUID claimId, List<Watched> found) {
        found.forEach(each -> keep(claimId, each));
    }

    /** The same; whether it is new. */
    boolean keep(UUID claimId, Watched found) {
        Finding finding = demotions.heeded(List.of(found.finding())).get(0);
        boolean isNew = hits.add(claimId, new Watched(finding, found.about()));
        if (isNew) {
            Map<String, Object> facts = new HashMap<>(finding.facts());
            facts.put("rule", finding.ruleId());
            facts.put("version", finding.ruleVersion());
            facts.put("outcome", finding.outcome());
            facts.put("finding", finding.key());
            events.publishEvent(new AdjudicationEvent(claimId, "WATCHING_HIT_FOUND", null, facts));
        }
        return isNew;
    }
}
