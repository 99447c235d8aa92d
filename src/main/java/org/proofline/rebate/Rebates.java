package org.proofline.rebate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proofline.program.earn.EarnStep;
import org.proofline.shared.Money;

/**
 * Runs that compute the rebates of one offer and period for all partners. A run that is approved posts, for each
 * partner, the difference between what it computed and what earlier runs and claims of the same period paid: after late
 * lines or returns only the difference, and nothing when nothing changed.
 */
public interface Rebates {

    /** How far a run is. */
    enum Status {
        COMPUTED,
        REVIEWED,
        APPROVED,
        REJECTED
    }

    /**
     * One run.
     *
     * @param versionId the version of the offer that rules
     * @param otherLines lines of the period in another currency; they do not count
     * @param decidedBy who approved or rejected it; never who computed or reviewed it when approved
     */
    record Run(
            UUID id,
            String number,
            String offerCode,
            UUID versionId,
            LocalDate from,
            LocalDate to,
            Status status,
            long otherLines,
            String computedBy,
            Instant computedAt,
            String reviewedBy,
            String reviewNote,
            String decidedBy,
            Instant decidedAt,
            String reason,
            Totals totals) {}

    /**
     * What a run comes to.
     *
     * @param entitled of partners that do not meet the offer's conditions only what they have already
     * @param openVariances claimed amounts that are too far from the computed ones and were not answered
     * @param notEligible partners that do not meet the offer's conditions
     */
    record Totals(
            long partners, Money entitled, Money posted, Money difference, long openVariances, long notEligible) {}

    /**
     * What one partner is entitled to.
     *
     * @param posted by earlier runs and claims of the same offer and period
     * @param difference entitled − posted, and never above zero while a condition is not met; what this run posts when it
     *     is approved
     * @param claimed what the partner says; null when it says nothing
     * @param variance the claimed amount is too far from the computed one
     * @param unmet codes of the offer's conditions that the partner did not meet when the run was computed
     */
    record Entitlement(
            UUID partnerId,
            long lines,
            Money entitled,
            Money posted,
            Money difference,
            Money claimed,
            boolean variance,
            List<String> unmet,
            Answer answer) {

        public Entitlement {
            unmet = List.copyOf(unmet);
        }

        /** The same with what was paid by now. */
        Entitlement having(Money paid) {
            return new Entitlement(
                    partnerId,
                    lines,
                    entitled,
                    paid,
                    difference(entitled, paid, unmet),
                    claimed,
                    variance,
                    unmet,
                    answer);
        }

        static Money difference(Money entitled, Money paid, List<String> unmet) {
            Money difference = entitled.minus(paid);
            return unmet.isEmpty() ? difference : difference.min(Money.zero(difference.currency()));
        }
    }

    /** A person's word on a variance: pay what was computed, or hold this partner's rebate back for a later run. */
    record Answer(boolean pay, String reason, String by) {}

    /**
     * Computes a run of an ended period.
     *
     * @throws org.proofline.shared.DomainException CONFLICT while another run of the same offer and period is open;
     *     INVALID when the period has not ended, the offer pays nothing on lines, or its version changes within the period
     */
    Run compute(String offerCode, LocalDate from, LocalDate to);

    /** In the process: computes what each partner is entitled to; once. */
    void fill(UUID runId);

    /** The variance that waits for an answer, of several the first; empty when none does. */
    Optional<Entitlement> openVariance(UUID runId);

    /** Whether that person has neither computed nor reviewed the run, nor answered a variance of it. */
    boolean mayApprove(UUID runId, String username);

    /** Somebody looked at it. CONFLICT while a variance is open. */
    Run review(UUID runId, String note);

    /**
     * Posts the differences: what is owed becomes a payment or credit memo, what was too much a receivable.
     *
     * @throws org.proofline.shared.DomainException FORBIDDEN for who computed or reviewed it, or answered a variance
     */
    Run approve(UUID runId);

    /** Ends the run without posting anything, wherever its process stands. */
    Run reject(UUID runId, String reason);

    /** In the process: somebody decided, in a task, to end the run without posting anything. */
    Run end(UUID runId, String reason);

    /** Answers a variance; once. */
    void answerVariance(UUID runId, UUID partnerId, boolean pay, String reason);

    Run get(UUID runId);

    List<Run> latest(int limit);

    /** By partner; a partner's people see their own of approved runs only. */
    List<Entitlement> entitlements(UUID runId, UUID after, int limit);

    /** How each condition of the run's offer reads when a partner does not meet it, by code. */
    Map<String, String> conditions(UUID runId, Collection<String> codes, Locale locale);

    /** How an entitlement came about. */
    List<EarnStep> trace(UUID runId, UUID partnerId);

    /** What a run posted for a partner, by the id under which it is paid; empty when it is something else's. */
    Optional<Posting> posting(UUID id);

    /** @param amount negative when it was too much before */
    record Posting(UUID id, UUID runId, String runNumber, UUID partnerId, Money amount) {}

    /** The seam to the process engine; implemented in {@code workflow}. One instance per run. */
    interface RebateRunProcess {

        /** The process computes the run in the running transaction. */
        void start(UUID runId);

        /** Somebody ended the run beside its tasks. */
        void rejected(UUID runId);
    }

    /** A partner says what it is entitled to; the latest word counts for the next run. */
    void claim(String offerCode, LocalDate from, LocalDate to, Money amount);
}
