package org.proofline.insight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the process engine did for a claim. The seam to the engine's history; implemented in {@code workflow}. */
public interface ProcessHistory {

    /**
     * One process instance.
     *
     * @param key process id such as {@code claim}
     * @param version of the deployed definition
     * @param xml the BPMN of exactly that version
     * @param steps in the order in which they were entered
     */
    record ProcessPath(String instanceId, String key, int version, String xml, boolean ended, List<PathStep> steps) {}

    /** @param endedAt null while the token stands there */
    record PathStep(String elementId, String name, String kind, Instant startedAt, Instant endedAt, String assignee) {}

    /** The instances of the claim and of its payment, disputes and clawbacks (by their ids), oldest first. */
    List<ProcessPath> of(List<UUID> businessKeys);
}
