package org.proofline.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who decided what, and how fast. It ignores who asks: never show it to partners. */
public interface PastDecisions {

    /**
     * One person's decision on a step.
     *
     * @param outcome APPROVE, PARTIAL, REJECT or REQUEST_INFO
     * @param openSince when the step was theirs to take: when the case opened, or the step before was decided
     */
    record Decided(UUID subjectId, String by, String outcome, Instant openSince, Instant at) {

        /** Whether it lets the subject go on. */
        public boolean accepts() {
            return outcome.equals("APPROVE") || outcome.equals("PARTIAL");
        }
    }

    /** The decisions on these subjects, in the order in which they were made. */
    List<Decided> of(Collection<UUID> subjectIds);

    /** Subjects of this type on which a person decided then or later, each once, the first decided first. */
    List<UUID> since(String subjectType, Instant from);
}
