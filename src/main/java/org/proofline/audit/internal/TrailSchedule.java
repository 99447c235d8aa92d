package org.proofline.audit.internal;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the seal at most a second and the anchors a minute behind the writers; every node tries, one does it. */
@Component
class TrailSchedule {

    private final Sealer sealer;
    private final Anchors anchors;

    TrailSchedule(Sealer sealer, Anchors anchors) {
        this.sealer = sealer;
        this.anchors = anchors;
    }

    @Scheduled(fixedDelay = 700, timeUnit = TimeUnit.MILLISECONDS)
    void seal() {
        sealer.sealUnlessBusy();
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void anchor() {
        anchors.anchor();
    }
}
