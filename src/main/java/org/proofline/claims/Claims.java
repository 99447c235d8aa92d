package org.proofline.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.proofline.program.Offer;
import org.proofline.shared.Money;

/**
 * Claims from draft to decision. Every method checks that the acting person may see the claim (else NOT_FOUND) and
 * that its status allows the step (else CONFLICT), publishes its event, and keeps status, waterfall and journal in one
 * transaction.
 */
public interface Claims {

    /**
     * What a partner writes. Lines are numbered in order from 1.
     *
     * @param payee username of the person who is rewarded; null when the partner itself is paid
     * @param place where it was; what it leaves open is taken from the fund request
     */
    record ClaimDraft(
            String offerCode,
            UUID fundRequestId,
            boolean finalClaim,
            String partnerReference,
            String activityType,
            LocalDate activityStart,
            LocalDate activityEnd,
            String currency,
            Map<String, String> results,
            List<LineDraft> lines,
            String payee,
            Place place) {

        public ClaimDraft {
            place = place == null ? Place.UNSAID : place;
        }

        /** A claim that pays the partner itself, without a word on where. */
        public ClaimDraft(
                String offerCode,
                UUID fundRequestId,
                boolean finalClaim,
                String reference,
                String activityType,
                LocalDate start,
                LocalDate end,
                String currency,
                Map<String, String> results,
                List<LineDraft> lines) {
            this(
                    offerCode,
                    fundRequestId,
                    finalClaim,
                    reference,
                    activityType,
                    start,
                    end,
                    currency,
                    results,
                    lines,
                    null,
                    Place.UNSAID);
        }

        /** The same with this place. */
        public ClaimDraft at(Place where) {
            return new ClaimDraft(
                    offerCode,
                    fundRequestId,
                    finalClaim,
                    partnerReference,
                    activityType,
                    activityStart,
                    activityEnd,
                    currency,
                    results,
                    lines,
                    payee,
                    where);
        }
    }

    /** @param serial of the unit sold, or the number of the certificate; null for costs */
    record LineDraft(
            String description,
            String supplierName,
            String supplierTaxId,
            String invoiceNumber,
            LocalDate invoiceDate,
            Money net,
            Money tax,
            boolean taxRecoverable,
            String serial) {

        /** A cost. */
        public LineDraft(
                String description,
                String supplier,
                String taxId,
                String invoice,
                LocalDate date,
                Money net,
                Money tax,
                boolean recoverable) {
            this(description, supplier, taxId, invoice, date, net, tax, recoverable, null);
        }
    }

    /** A reviewer's cut of one line. */
    record LineCut(int line, Money approvedNet, String reasonCode) {}

    /** All filters optional; {@code cursor} is the id after which to go on; newest first. */
    record ClaimFilter(
            Set<ClaimStatus> statuses,
            UUID partnerId,
            String offerCode,
            String number,
            LocalDate from,
            LocalDate to,
            UUID cursor,
            int limit) {}

    Claim draft(ClaimDraft draft);

    /** Edits a draft or a claim sent back. STALE when {@code expectedVersion} is not the current one. */
    Claim edit(UUID claimId, long expectedVersion, ClaimDraft draft);

    Claim get(UUID claimId);

    /** Like {@link #get} with a row lock for the running transaction. */
    Claim lock(UUID claimId);

    List<Claim> search(ClaimFilter filter);

    /** The offer version that rules the claim: a draft follows the one in force, a submitted claim keeps its own. */
    Offer rules(UUID claimId);

    /**
     * Computes the waterfall as of now: pure, stores nothing.
     *
     * @param backedLines lines whose cost is backed by accepted proof
     */
    List<WaterfallStep> waterfall(UUID claimId, Set<Integer> backedLines);

    /** What is due to a claim on an offer that rewards sales or certificates, as of now; null where cost is reimbursed. */
    ClaimRewards.Reward reward(UUID claimId);

    /**
     * Why the claim's currency cannot become the fund's at the moment, and what to do; empty when it can. As long as the
     * rate is missing, {@link #waterfall} and everything that stores one is CONFLICT {@code RATE_MISSING}.
     */
    Optional<String> missingRate(UUID claimId);

    /**
     * Marks a draft (or a claim sent back) submitted, stores the waterfall and starts (or answers) the process. Only
     * {@code adjudication} calls this, after its checks, in the same transaction.
     */
    Claim submit(UUID claimId, Set<Integer> backedLines);

    /** The process moves the claim: VALIDATING, IN_REVIEW or ESCALATED; also re-stores the waterfall when given. */
    Claim move(UUID claimId, ClaimStatus to, String waitingFor, Instant dueAt);

    Claim storeWaterfall(UUID claimId, Set<Integer> backedLines);

    Claim setAssurance(UUID claimId, String assurance);

    Claim setHold(UUID claimId, String hold);

    /** A reviewer cuts lines; the waterfall is stored anew. A cut needs a reason for the remainder. */
    Claim cut(UUID claimId, List<LineCut> cuts);

    /** Sends the claim back to the partner, who may answer until the claim's due time; the vendor's clock pauses. */
    Claim requestInfo(UUID claimId, String reasonCode, String comment);

    /** When a partner who was asked is reminded, and when the wait ends. */
    record AnswerWait(Instant remindAt, Instant endsAt) {}

    /** How long the partner's answer is waited for; CONFLICT when none is. */
    AnswerWait answerWait(UUID claimId);

    /** Tells the partner that the time to answer ends soon. */
    void remindOfAnswer(UUID claimId);

    /**
     * The partner's time is over: of a draft whose last day for claims passed, which the caller has checked, or of a claim
     * that was sent back. A reservation that only this claim kept is released.
     *
     * @throws org.proofline.shared.DomainException CONFLICT {@code NOT_DUE} while an answer may still come
     */
    Claim expire(UUID claimId);

    /**
     * The final decision to pay: re-computes the waterfall against the fund under lock, commits the money and sets
     * APPROVED or PARTIALLY_APPROVED. CONFLICT {@code INSUFFICIENT_FUNDS} moves nothing.
     */
    Claim approve(UUID claimId, Set<Integer> backedLines);

    Claim reject(UUID claimId, String reasonCode, String comment);

    /** An approver agreed to pay; from the first one on, the partner can't withdraw the claim. */
    Claim decidedToPay(UUID claimId);

    /**
     * By the partner, until the first decision to pay; CONFLICT {@code DECIDED_TO_PAY} afterwards. A claim that was sent
     * back since can be withdrawn again. Ends the process.
     */
    Claim withdraw(UUID claimId, String reasonCode, String comment);

    /** A new draft that replaces a rejected claim, with its lines and proof references. */
    Claim resubmit(UUID rejectedClaimId);

    /** A new draft with the same content, without proof. */
    Claim copy(UUID claimId);

    /** Everything is settled. */
    Claim close(UUID claimId);

    /** Opens a dispute against a rejection or cut; starts the dispute's process; claim status DISPUTED. */
    Dispute dispute(UUID claimId, String reasonCode, String comment);

    Dispute disputeById(UUID disputeId);

    /** The independent reviewer's word. Overturned: the claim goes back into review as a new round. */
    Dispute decideDispute(UUID disputeId, boolean overturned, String comment);

    /** @param status OPEN, UPHELD (the first decision stands) or OVERTURNED */
    record Dispute(
            UUID id, UUID claimId, String status, String reasonCode, String comment, String raisedBy, String answer) {}
}
