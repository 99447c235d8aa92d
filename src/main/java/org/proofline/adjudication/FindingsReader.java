package org.proofline.adjudication;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proofline.adjudication.Assessments.Assessment;
import org.proofline.claims.Claims;
import org.springframework.stereotype.Component;

/** What was found, for those who may see the claim. */
@Component
class FindingsReader {

    private final Claims claims;
    private final Assessments assessments;
    private final DossierReader reader;

    FindingsReader(Claims claims, Assessments assessments, DossierReader reader) {
        this.claims = claims;
        this.assessments = assessments;
        this.reader = reader;
    }

    List<Finding> findings(UUID claimId) {
        claims.get(claimId);
        return assessments.find(claimId).map(Assessment::findings).orElse(List.of());
    }

    Set<Integer> backedLines(UUID claimId) {
        return ProofReader.backed(reader.read(claimId), true);
    }
}
