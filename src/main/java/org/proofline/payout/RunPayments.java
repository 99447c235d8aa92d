package org.proofline.payout;

import java.util.List;
import org.springframework.stereotype.Component;

/** Moves payments into a run and out of it again. */
@Component
class RunPayments {

    private final PaymentSteps steps;
    private final PaymentNews news;

    RunPayments(PaymentSteps steps, PaymentNews news) {
        this.steps = steps;
        this.news = news;
    }

    void join(Run run, List<Payment> due) {
        for (Payment payment : due) {
            PaymentStatus from = payment.status();
            payment.joinRun(run.id(), steps.now());
            news.changed(payment, from, run.number());
        }
    }

    /** The payment is due again, or waits for what it lacks by now. */
    void free(RunLine line, String reason) {
        steps.standing(steps.lock(line.itemId()), reason);
    }
}
