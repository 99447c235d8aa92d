package org.proofline.payout;

import java.util.EnumSet;
import java.util.Set;
import org.proofline.partner.PartnerEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A verified, changed or blocked profile changes at once what the payments to its payee wait for. */
@Component
class ProfileWatch {

    private static final Set<PaymentStatus> TOUCHED = EnumSet.of(
            PaymentStatus.SCHEDULED,
            PaymentStatus.PENDING_BANK_PROFILE,
            PaymentStatus.PENDING_TAX_PROFILE,
            PaymentStatus.PENDING_TAX_INVOICE,
            PaymentStatus.RETURNED);

    private final PaymentRepository payments;
    private final PaymentSteps steps;

    ProfileWatch(PaymentRepository payments, PaymentSteps steps) {
        this.payments = payments;
        this.steps = steps;
    }

    @EventListener
    void profileChanged(PartnerEvent event) {
        if (event.type().startsWith("BANK_PROFILE_") || event.type().startsWith("TAX_PROFILE_")) {
            payments.findByPayeeIdAndStatusInOrderById(event.partnerId(), TOUCHED).stream()
                    .map(payment -> payments.lock(payment.id()).orElseThrow())
                    .forEach(steps::recheck);
        }
    }
}
