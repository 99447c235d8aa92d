package org.proofline.duplicates.internal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.proofline.duplicates.Duplicates.Candidate;

/** A fingerprint of another live subject that the candidate shares. */
record Sighting(
        UUID subjectId,
        UUID partnerId,
        String activityType,
        LocalDate activityStart,
        LocalDate activityEnd,
        Fingerprint fingerprint) {

    boolean isOfSamePartner(Candidate candidate) {
        return partnerId.equals(candidate.partnerId());
    }

    boolean isOfSameActivity(Candidate candidate) {
        return activityType != null
                && activityType.equals(candidate.activityType())
                && Objects.equals(activityStart, candidate.activityStart())
                && Objects.equals(activityEnd, candidate.activityEnd());
    }

    boolean shares(Fingerprint own) {
        return own.kind() == fingerprint.kind() && own.key().equals(fingerprint.key());
    }
}
