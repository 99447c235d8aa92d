package org.proofline.duplicates.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.proofline.duplicates.Duplicates.Candidate;

/**
 * A fingerprint of another subject that the candidate shares.
 *
 * @param live false when the other was rejected
 * @param ownKey the candidate's key by which it was found; differs when the same supplier is written in another way
 */
record Sighting(
        UUID subjectId,
        UUID partnerId,
        String offerCode,
        String activityType,
        LocalDate activityStart,
        LocalDate activityEnd,
        boolean live,
        String ownKey,
        Fingerprint fingerprint) {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    boolean isOfSamePartner(Candidate candidate) {
        return partnerId.equals(candidate.partnerId());
    }

    boolean isOfSameActivity(Candidate candidate) {
        return activityType != null
                && activityType.equals(candidate.activityType())
                && Objects.equals(activityStart, candidate.activityStart())
                && Objects.equals(activityEnd, candidate.activityEnd());
    }

    boolean isOfOtherOffer(Candidate candidate) {
        return offerCode != null && candidate.offerCode() != null && !offerCode.equals(candidate.offerCode());
    }

    /** Whether the supplier's name is written in another way than by the candidate. */
    boolean isByAnotherName() {
        return !ownKey.equals(fingerprint.key());
    }

    boolean shares(Fingerprint own) {
        return own.kind() == fingerprint.kind()
                && own.key().equals(ownKey)
                && (own.amount() == null
                        || own.amount().subtract(fingerprint.amount()).abs().compareTo(CENT) <= 0);
    }
}
