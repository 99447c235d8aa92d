package org.proofline.audit.internal;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the seal at most a second behind the writers; every node tries, one does it. */
@Component
class TrailSchedule {

    private static final long SEAL_EVERY_MILLIS = 700;

    private final Sealer sealer;

    TrailSchedule(Sealer sealer) {
        this.sealer = sealer;
    }

    @Scheduled(fixedDelay = SEAL_EVERY_MILLIS)
    void seal() {
        sealer.sealUnlessBusy();
    }
}
