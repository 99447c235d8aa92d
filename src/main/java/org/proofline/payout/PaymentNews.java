package org.proofline.payout;

import org.proofline.payout.Payouts.PayoutProcess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Stores a changed payment and tells it: to the trail and to the payment's process, in this order. */
@Component
class PaymentNews {

    private final PaymentRepository payments;
    private final ApplicationEventPublisher events;
    private final SingletonSupplier<PayoutProcess> process;

    /** @param process looked up late, because the engine needs the domain to start */
    PaymentNews(PaymentRepository payments, ApplicationEventPublisher events, ObjectProvider<PayoutProcess> process) {
        this.payments = payments;
        this.events = events;
        this.process = SingletonSupplier.of(process::getObject);
    }

    /** The process takes its first steps at once, so the payment may have moved on when this returns. */
    PaymentItem created(Payment payment, String reason) {
        PaymentItem item = payments.saveAndFlush(payment).toItem();
        events.publishEvent(new PaymentChanged(item, null, reason));
        process.obtain().start(item.id());
        return payment.toItem();
    }

    PaymentItem changed(Payment payment, PaymentStatus from, String reason) {
        PaymentItem item = payments.saveAndFlush(payment).toItem();
        if (payment.status() != from) {
            events.publishEvent(new PaymentChanged(item, from.name(), reason));
            process.obtain().statusChanged(item.id());
        }
        return item;
    }
}
