package org.proofline.adjudication;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proofline.adjudication.Assessments.Assessment;
import org.proofline.claims.Claim;
import org.proofline.shared.ActionContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class Adjudicator implements Adjudication {

    private final Submission submission;
    private final EvidenceChecks checks;
    private final InProcess process;
    private final Answers answers;
    private final FindingsReader reader;

    Adjudicator(
            Submission submission, EvidenceChecks checks, InProcess process, Answers answers, FindingsReader reader) {
        this.submission = submission;
        this.checks = checks;
        this.process = process;
        this.answers = answers;
        this.reader = reader;
    }

    @Override
    @Transactional(readOnly = true)
    public Preflight preflight(UUID claimId) {
        return submission.preflight(claimId);
    }

    @Override
    public Claim submit(UUID claimId) {
        return submission.submit(claimId);
    }

    @Override
    public void checkEvidence(UUID claimId) {
        checks.complete(claimId);
    }

    @Override
    public List<Finding> detectDuplicates(UUID claimId) {
        return process.detectDuplicates(claimId);
    }

    @Override
    public List<Finding> adjudicate(UUID claimId) {
        Assessment assessment = process.adjudicate(claimId);
        return assessment.findings();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> findings(UUID claimId) {
        List<Finding> findings = reader.findings(claimId);
        return ActionContext.current().actor().isPartner()
                ? findings.stream()
                        .filter(finding -> !finding.message().isBlank())
                        .map(Finding::forPartner)
                        .toList()
                : findings;
    }

    @Override
    public RoutingFacts routing(UUID claimId) {
        return process.routing(claimId);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Integer> backedLines(UUID claimId) {
        return reader.backedLines(claimId);
    }

    @Override
    public void requireAnswered(UUID claimId) {
        answers.requireAnswered(claimId);
    }

    @Override
    public void answer(UUID claimId, UUID matchId, String verdict, String reason) {
        answers.answer(claimId, matchId, verdict, reason);
    }

    @Override
    public void judge(UUID claimId, String finding, String verdict, String reason) {
        answers.judge(claimId, finding, verdict, reason);
    }
}
