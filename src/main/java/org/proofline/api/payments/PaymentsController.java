package org.proofline.api.payments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Owned;
import org.proofline.api.edge.Who;
import org.proofline.api.payments.PaymentParts.PaymentResource;
import org.proofline.api.payments.PaymentParts.RemittanceResource;
import org.proofline.payout.PaymentItem;
import org.proofline.payout.Payouts;
import org.proofline.payout.Remittances;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@ApiController
@Tag(name = "Payments")
class PaymentsController {

    private final Payouts payouts;
    private final Remittances remittances;

    PaymentsController(Payouts payouts, Remittances remittances) {
        this.payouts = payouts;
        this.remittances = remittances;
    }

    @GetMapping("/payments")
    @Call({Who.PARTNER, Who.PAYMENTS_MAKER, Who.PAYMENTS_RELEASER, Who.BANK_RECONCILER, Who.FINANCE_APPROVER})
    @Operation(summary = "A partner's payments, or for the vendor's people all that are not settled")
    List<PaymentResource> list() {
        Actor actor = ActionContext.current().actor();
        List<PaymentItem> found = actor.isPartner() ? payouts.ofPartner(actor.partnerId()) : payouts.open();
        return found.stream().map(PaymentResource::of).toList();
    }

    @GetMapping("/payments/{id}")
    @Call(
            value = {Who.PARTNER, Who.PAYMENTS_MAKER, Who.PAYMENTS_RELEASER, Who.BANK_RECONCILER, Who.FINANCE_APPROVER},
            of = Owned.PAYMENT)
    @Operation(summary = "One payment")
    PaymentResource get(@PathVariable UUID id) {
        return PaymentResource.of(payouts.get(id));
    }

    @GetMapping("/payments/{id}/remittance")
    @Call(
            value = {Who.PARTNER, Who.PAYMENTS_MAKER, Who.PAYMENTS_RELEASER, Who.BANK_RECONCILER},
            of = Owned.PAYMENT)
    @Operation(summary = "What a payment is made of: claim, adjustments, offsets and tax")
    RemittanceResource remittance(@PathVariable UUID id) {
        return RemittanceResource.of(remittances.of(id));
    }
}
