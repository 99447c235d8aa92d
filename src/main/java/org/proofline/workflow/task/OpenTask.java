package org.proofline.workflow.task;

import java.time.Instant;
import java.util.Set;

/**
 * A task as it opens.
 *
 * @param groups whose members may take it
 * @param dueAt or null
 */
public record OpenTask(Set<String> groups, Instant dueAt) {

    /** Who is waited for, as the domain notes it: {@code VENDOR:} and the group. */
    public String waitingFor() {
        return "VENDOR:" + String.join(",", groups);
    }
}
