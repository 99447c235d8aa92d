package org.proofline.claims;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.proofline.program.Offer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class ClaimBook implements Claims {

    private final ClaimDrafting drafting;
    private final ClaimSubmission submission;
    private final ClaimCourse course;
    private final ClaimDeciding deciding;
    private final ClaimDisputes disputes;

    ClaimBook(
            ClaimDrafting drafting,
            ClaimSubmission submission,
            ClaimCourse course,
            ClaimDeciding deciding,
            ClaimDisputes disputes) {
        this.drafting = drafting;
        this.submission = submission;
        this.course = course;
        this.deciding = deciding;
        this.disputes = disputes;
    }

    @Override
    public Claim draft(ClaimDraft draft) {
        return ClaimViewing.view(drafting.draft(draft));
    }

    @Override
    public Claim edit(UUID claimId, long expectedVersion, ClaimDraft draft) {
        return ClaimViewing.view(drafting.edit(claimId, expectedVersion, draft));
    }

    @Override
    @Transactional(readOnly = true)
    public Claim get(UUID claimId) {
        return ClaimViewing.view(course.get(claimId));
    }

    @Override
    public Claim lock(UUID claimId) {
        return ClaimViewing.view(course.lock(claimId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Claim> search(ClaimFilter filter) {
        return course.search(filter).stream().map(ClaimViewing::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Offer rules(UUID claimId) {
        return course.rules(claimId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<WaterfallStep> waterfall(UUID claimId, Set<Integer> backedLines) {
        return course.waterfall(claimId, backedLines);
    }

    @Override
    @Transactional(readOnly = true)
    public ClaimRewards.Reward reward(UUID claimId) {
        return course.reward(claimId);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> missingRate(UUID claimId) {
        return Optional.ofNullable(course.missingRate(claimId));
    }

    @Override
    public Claim submit(UUID claimId, Set<Integer> backedLines) {
        return ClaimViewing.view(submission.submit(claimId, backedLines));
    }

    @Override
    public Claim move(UUID claimId, ClaimStatus to, String waitingFor, Instant dueAt) {
        return ClaimViewing.view(course.move(claimId, to, waitingFor, dueAt));
    }

    @Override
    public Claim storeWaterfall(UUID claimId, Set<Integer> backedLines) {
        return ClaimViewing.view(course.storeWaterfall(claimId, backedLines));
    }

    @Override
    public Claim setAssurance(UUID claimId, String assurance) {
        return ClaimViewing.view(course.setAssurance(claimId, assurance));
    }

    @Override
    public Claim setHold(UUID claimId, String hold) {
        return ClaimViewing.view(course.setHold(claimId, hold));
    }

    @Override
    public Claim cut(UUID claimId, List<LineCut> cuts) {
        return ClaimViewing.view(deciding.cut(claimId, cuts));
    }

    @Override
    public Claim decidedToPay(UUID claimId) {
        return ClaimViewing.view(deciding.decidedToPay(claimId));
    }

    @Override
    public Claim requestInfo(UUID claimId, String reasonCode, String comment) {
        return ClaimViewing.view(deciding.requestInfo(claimId, reasonCode, comment));
    }

    @Override
    @Transactional(readOnly = true)
    public AnswerWait answerWait(UUID claimId) {
        return course.answerWait(claimId);
    }

    @Override
    public void remindOfAnswer(UUID claimId) {
        course.remindOfAnswer(claimId);
    }

    @Override
    public Claim expire(UUID claimId) {
        return ClaimViewing.view(course.expire(claimId));
    }

    @Override
    public Claim approve(UUID claimId, Set<Integer> backedLines) {
        return ClaimViewing.view(deciding.approve(claimId, backedLines));
    }

    @Override
    public Claim reject(UUID claimId, String reasonCode, String comment) {
        return ClaimViewing.view(deciding.reject(claimId, reasonCode, comment));
    }

    @Override
    public Claim withdraw(UUID claimId, String reasonCode, String comment) {
        return ClaimViewing.view(submission.withdraw(claimId, reasonCode, comment));
    }

    @Override
    public Claim resubmit(UUID rejectedClaimId) {
        return ClaimViewing.view(drafting.resubmit(rejectedClaimId));
    }

    @Override
    public Claim copy(UUID claimId) {
        return ClaimViewing.view(drafting.copy(claimId));
    }

    @Override
    public Claim close(UUID claimId) {
        return ClaimViewing.view(course.close(claimId));
    }

    @Override
    public Dispute dispute(UUID claimId, String reasonCode, String comment) {
        return disputes.open(claimId, reasonCode, comment).view();
    }

    @Override
    @Transactional(readOnly = true)
    public Dispute disputeById(UUID disputeId) {
        return disputes.get(disputeId).view();
    }

    @Override
    public Dispute decideDispute(UUID disputeId, boolean overturned, String comment) {
        return disputes.decide(disputeId, overturned, comment).view();
    }
}
