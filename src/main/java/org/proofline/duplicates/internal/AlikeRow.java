package org.proofline.duplicates.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.proofline.duplicates.Duplicates.Candidate;

/**
 * A document of another subject that looks like one of the candidate's.
 *
 * @param likeness 0–100
 * @param distance of pictures, in bits of 256; 0 for texts
 * @param otherNumber whether both name invoice numbers, and none that both share
 * @param agreed what both sides' claims say alike: number, date, total
 * @param copy whether supplier and total are the same and the days near, though no number is: it may be renumbered
 * @param mine the candidate's numbers and days, each after its letter
 * @param theirs those of the other side
 */
record AlikeRow(
        Look.Kind kind,
        UUID ownDocument,
        String requirement,
        UUID otherDocument,
        UUID subjectId,
        UUID partnerId,
        String activityType,
        LocalDate activityStart,
        LocalDate activityEnd,
        int likeness,
        int distance,
        List<String> agreed,
        boolean otherNumber,
        boolean copy,
        List<String> mine,
        List<String> theirs) {

    boolean isOfSamePartner(Candidate candidate) {
        return partnerId.equals(candidate.partnerId());
    }

    boolean isOfSameActivity(Candidate candidate) {
        return Objects.equals(activityType, candidate.activityType())
                && Objects.equals(activityStart, candidate.activityStart())
                && Objects.equals(activityEnd, candidate.activityEnd());
    }
}
