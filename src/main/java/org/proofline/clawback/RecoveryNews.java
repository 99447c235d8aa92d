package org.proofline.clawback;

import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.clawback.Clawbacks.ClawbackProcess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores a changed recovery and tells it: to the trail, and to its process. */
@Component
class RecoveryNews {

    private final RecoveryRepository recoveries;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<ClawbackProcess> process;

    /** @param process looked up late, because the engine needs the domain to start */
    RecoveryNews(
            RecoveryRepository recoveries, ApplicationEventPublisher events, ObjectProvider<ClawbackProcess> process) {
        this.recoveries = recoveries;
        this.events = events;
        this.process = process;
    }

    Clawback proposed(Recovery recovery, String reason) {
        Clawback clawback = told(recovery, null, reason);
        process.getObject().start(clawback.id());
        return clawback;
    }

    Clawback told(Recovery recovery, RecoveryStatus from, String reason) {
        Clawback clawback = recoveries.saveAndFlush(recovery).toClawback();
        events.publishEvent(new ClawbackChanged(clawback, from == null ? null : from.name(), reason));
        return clawback;
    }

    Clawback disputed(Recovery recovery, RecoveryStatus from, String reason) {
        Clawback clawback = told(recovery, from, reason);
        process.getObject().disputed(clawback.id());
        return clawback;
    }

    Clawback recoveryChanged(Recovery recovery, RecoveryStatus from, String reason) {
        Clawback clawback = told(recovery, from, reason);
        process.getObject().recoveryChanged(clawback.id());
        return clawback;
    }
}
