package org.proofline.payout;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.proofline.payout.PaymentRuns.PaymentRun;
import org.proofline.payout.PaymentRuns.PaymentRunProcess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores a changed run and tells it: to the trail, and a new one to its process. */
@Component
class RunNews {

    private final RunStore store;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<PaymentRunProcess> process;

    /** @param process looked up late, because the engine needs the domain to start */
    RunNews(RunStore store, ApplicationEventPublisher events, ObjectProvider<PaymentRunProcess> process) {
        this.store = store;
        this.events = events;
        this.process = process;
    }

    PaymentRun built(Run run) {
        PaymentRun view = told(run, "PAYMENT_RUN_BUILT", null, null);
        process.getObject().start(run.id());
        return view;
    }

    /** @param item the payment this is about, or null for the whole run */
    PaymentRun told(Run run, String type, String reason, UUID item) {
        PaymentRun view = store.view(store.save(run));
        Map<String, Object> after = new TreeMap<>();
        after.put("number", view.number());
        after.put("status", view.status());
        after.put("payingEntity", view.payingEntity());
        after.put("currency", view.currency());
        after.put("cutOff", view.cutOff().toString());
        after.put("executionDate", view.executionDate().toString());
        after.put("items", view.items().size());
        after.put("total", view.total().amount().toPlainString());
        if (item != null) {
            after.put("item", item.toString());
        }
        events.publishEvent(new RunEvent(run.id(), type, reason, after));
        return view;
    }
}
