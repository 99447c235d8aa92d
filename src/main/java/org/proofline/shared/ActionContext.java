package org.proofline.shared;

import java.util.function.Supplier;

/**
 * In whose name and by which process the current thread acts. Bound by {@code security} for requests and by
 * {@code workflow} for jobs and tasks; the trail takes actor, on-behalf-of, process and rule version from here, never
 * from a form or a variable.
 *
 * @param actor who acts; never null
 * @param onBehalfOf the person a deputy stands in for, or null
 * @param processInstanceId the engine's instance that runs this, or null
 * @param ruleVersion version of the decision table or offer that rules this action, or null
 * @param address network address that the request came from, or null; never kept as it is
 */
public record ActionContext(
        Actor actor, String onBehalfOf, String processInstanceId, String ruleVersion, String address) {

    private static final ThreadLocal<ActionContext> CURRENT = new ThreadLocal<>();
    private static final ActionContext OF_SYSTEM = new ActionContext(Actor.SYSTEM, null, null, null);

    /** Of no request. */
    public ActionContext(Actor actor, String onBehalfOf, String processInstanceId, String ruleVersion) {
        this(actor, onBehalfOf, processInstanceId, ruleVersion, null);
    }

    /** The bound context, or the system's when none is bound. */
    public static ActionContext current() {
        ActionContext context = CURRENT.get();
        return context == null ? OF_SYSTEM : context;
    }

    public static ActionContext of(Actor actor) {
        return new ActionContext(actor, null, null, null);
    }

    public ActionContext onBehalfOf(String person) {
        return new ActionContext(actor, person, processInstanceId, ruleVersion, address);
    }

    public ActionContext inProcess(String instanceId) {
        return new ActionContext(actor, onBehalfOf, instanceId, ruleVersion, address);
    }

    public ActionContext underRule(String version) {
        return new ActionContext(actor, onBehalfOf, processInstanceId, version, address);
    }

    /** Of a request from that network address. */
    public ActionContext from(String sender) {
        return new ActionContext(actor, onBehalfOf, processInstanceId, ruleVersion, sender);
    }

    /** Binds this context for the duration of the work, then restores what was bound before. */
    public <T> T call(Supplier<T> work) {
        ActionContext previous = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            restore(previous);
        }
    }

    /** Like {@link #call(Supplier)} for work without a result. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    private static void restore(ActionContext previous) {
        if (previous == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(previous);
        }
    }
}
