package org.proofline.payout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.partner.BankAccount;
import org.proofline.partner.BankProfiles;
import org.proofline.partner.BankProfiles.Readiness;
import org.proofline.partner.BankProfiles.TaxProfile;
import org.proofline.payout.Payment.Settlement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What must be in order before money goes out. Accounts payable keeps its own bank data; a credit memo needs none. */
@Component
class PaymentChecks {

    private final BankProfiles profiles;
    private final PaymentValues values;
    private final ObjectProvider<PaymentScruples> scruples;

    PaymentChecks(BankProfiles profiles, PaymentValues values, ObjectProvider<PaymentScruples> scruples) {
        this.profiles = profiles;
        this.values = values;
        this.scruples = scruples;
    }

    /** Puts on hold what must not go into a run, whatever else is in order. */
    void look() {
        scruples.forEach(PaymentScruples::look);
    }

    /** Those of the payments that must wait for a person's word; looked for once more, for claims that came since. */
    List<Payment> doubted(List<Payment> payments) {
        List<UUID> claims = payments.stream().map(Payment::claimId).toList();
        Set<UUID> doubted = scruples.stream()
                .peek(PaymentScruples::look)
                .flatMap(each -> each.doubted(claims).stream())
                .collect(Collectors.toSet());
        return payments.stream()
                .filter(payment -> doubted.contains(payment.claimId()))
                .toList();
    }

    /** SCHEDULED, or what the payment waits for. */
    PaymentStatus standing(Payment payment) {
        if (payment.settlement() == Settlement.CREDIT_MEMO) {
            return PaymentStatus.SCHEDULED;
        }
        Readiness ready = profiles.readiness(payment.payeeId());
        if (!ready.tax()) {
            return PaymentStatus.PENDING_TAX_PROFILE;
        }
        if (payment.settlement() == Settlement.BANK && !ready.account()) {
            return PaymentStatus.PENDING_BANK_PROFILE;
        }
        return payment.papers().needsPartnersInvoice() && !ready.selfBilling()
                ? PaymentStatus.PENDING_TAX_INVOICE
                : PaymentStatus.SCHEDULED;
    }

    /** Fixes what is known only when the payment goes out. @return false while its rate is missing */
    boolean value(Payment payment) {
        return values.fix(payment);
    }

    /** The same for a credit memo, which goes out without added tax. */
    boolean rate(Payment payment) {
        return values.rate(payment);
    }

    Optional<BankAccount> account(Payment payment) {
        return profiles.payable(payment.payeeId());
    }

    /** Who said that the account is right; null when nobody did. */
    String accountVerifiedBy(Payment payment) {
        return profiles.of(payment.payeeId()).verifiedBy();
    }

    BigDecimal withholdingPercent(Payment payment) {
        TaxProfile tax = profiles.taxOf(payment.payeeId());
        return verified(tax) && payment.settlement() != Settlement.CREDIT_MEMO
                ? new BigDecimal(tax.withholdingPercent())
                : BigDecimal.ZERO;
    }

    void block(Payment payment, String reason) {
        profiles.block(payment.payeeId(), reason);
    }

    private static boolean verified(TaxProfile tax) {
        return "VERIFIED".equals(tax.status());
    }
}
