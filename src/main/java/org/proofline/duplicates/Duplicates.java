package org.proofline.duplicates;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the second claim for the same cost. Keys decide; similarity only proposes. */
public interface Duplicates {

    /** Facts of one claimed cost, as declared (and as read from its document, when known). */
    record CostFact(
            int line,
            String supplierName,
            String supplierTaxId,
            String invoiceNumber,
            LocalDate invoiceDate,
            BigDecimal net,
            BigDecimal gross,
            String currency) {}

    /**
     * A subject to compare or to remember.
     *
     * @param title what the partner calls the activity, or null: another one of this name in the same days is looked at
     * @param venue where it was, or null
     */
    record Candidate(
            UUID subjectId,
            UUID partnerId,
            String offerCode,
            String activityType,
            LocalDate activityStart,
            LocalDate activityEnd,
            BigDecimal amount,
            String currency,
            UUID replaces,
            List<CostFact> costs,
            String title,
            String venue) {

        /** Of an activity without a name of its own. */
        public Candidate(
                UUID subjectId,
                UUID partnerId,
                String offerCode,
                String activityType,
                LocalDate activityStart,
                LocalDate activityEnd,
                BigDecimal amount,
                String currency,
                UUID replaces,
                List<CostFact> costs) {
            this(
                    subjectId,
                    partnerId,
                    offerCode,
                    activityType,
                    activityStart,
                    activityEnd,
                    amount,
                    currency,
                    replaces,
                    costs,
                    null,
                    null);
        }
    }

    /**
     * One hit. It names the other side: whoever shows it to a partner must leave out what is another partner's.
     *
     * @param id null when only looked at and not remembered
     * @param ruleId D1 to D11 or F30 of the catalogue
     * @param outcome BLOCK, HOLD, REVIEW or INFO
     * @param otherSubjectId what it collides with; the subject itself when its own lines overdraw an invoice (D8)
     * @param otherPartnerId whose that is
     * @param sameAs field name to the value both sides share
     * @param score 0–100
     */
    record Match(
            UUID id,
            String ruleId,
            String ruleVersion,
            String outcome,
            UUID subjectId,
            UUID otherSubjectId,
            UUID otherPartnerId,
            UUID documentId,
            UUID otherDocumentId,
            Map<String, String> sameAs,
            int score,
            String verdict,
            String verdictBy,
            String verdictReason,
            Instant foundAt) {}

    /**
     * A document of another subject that looks like one of the candidate's. Alone that says little: receipts of one shop
     * look alike.
     *
     * @param kind PICTURE or TEXT
     * @param likeness 0–100
     * @param agreed fields in which both sides' facts agree
     */
    record Alike(
            String kind,
            UUID documentId,
            UUID otherSubjectId,
            UUID otherDocumentId,
            int likeness,
            List<String> agreed) {}

    /** Every document that looks like one of the candidate's, confirmed or not, the most alike first. */
    List<Alike> alike(Candidate candidate);

    /**
     * A rule of the comparison as it is in force.
     *
     * @param settings the numbers it compares with
     */
    record RuleInForce(String id, String version, Map<String, Integer> settings) {}

    /** Every rule of the comparison. */
    List<RuleInForce> rules();

    /**
     * What people said of the hits of one version of a rule.
     *
     * @param hits all that were ever stored
     * @param duplicates those that a person called duplicates
     * @param others those that a person called none
     */
    record Verdicts(String ruleId, String version, long hits, long duplicates, long others) {}

    /** By rule and version, in no order. */
    List<Verdicts> verdicts();

    /** Looks without remembering (preflight); what a person judged NOT_A_DUPLICATE is left out. */
    List<Match> look(Candidate candidate);

    /**
     * Remembers the subject's fingerprints and stores the hits, under locks per fingerprint so that of two at the same
     * time one sees the other. Idempotent. The locks last to the end of the transaction: register before locking a fund.
     *
     * @return the hits as of now, gravest first, without those that a person judged NOT_A_DUPLICATE
     */
    List<Match> register(Candidate candidate);

    /**
     * What a submission found, for the process that follows it: a candidate that is registered just so is not compared
     * again; any other is registered.
     *
     * @return the same as {@link #matchesOf}
     */
    List<Match> confirm(Candidate candidate);

    /**
     * The subject no longer collides (rejected, withdrawn, expired, replaced).
     *
     * @param rejected whether it was rejected: then the same partner's later claims are still compared with it (F30)
     */
    void retire(UUID subjectId, boolean rejected);

    /** The stored hits of a subject that still stand, judged ones included. */
    List<Match> matchesOf(UUID subjectId);

    /**
     * A person's verdict on a hit: DUPLICATE or NOT_A_DUPLICATE, with a reason that is kept for that pair.
     *
     * @throws org.proofline.shared.DomainException FORBIDDEN for a partner's person, INVALID without a reason
     */
    void judge(UUID matchId, String verdict, String reason);
}
