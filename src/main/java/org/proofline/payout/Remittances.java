package org.proofline.payout;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.proofline.shared.Money;

/** Remittance advice: what one payment is made of. */
public interface Remittances {

    /** @param lines claim, offsets, tax, adjustments; their sum is {@code paid} */
    record Remittance(
            UUID paymentId,
            String endToEndId,
            UUID partnerId,
            String payingEntity,
            String status,
            Instant settledAt,
            List<RemittanceLine> lines,
            Money paid) {}

    /** @param kind CLAIM, OFFSET, WITHHOLDING, TAX_ADDED, EXCHANGE, ADJUSTMENT */
    record RemittanceLine(String kind, UUID subjectId, String reference, Money amount, String text) {}

    /** @throws org.proofline.shared.DomainException NOT_FOUND, also for another partner's payment */
    Remittance of(UUID paymentId);
}
