package org.proofline.workflow.claim;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.proofline.claims.Claim;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence;
import org.springframework.stereotype.Component;

/** Who entered a claim or its proof, and so may never decide on it. */
@Component
class Entrants {

    private final Evidence evidence;

    Entrants(Evidence evidence) {
        this.evidence = evidence;
    }

    Set<String> of(Claim claim) {
        Set<String> people = new HashSet<>();
        Stream.of(claim.createdBy(), claim.submittedBy())
                .filter(Objects::nonNull)
                .forEach(people::add);
        evidence.of(claim.id()).stream()
                .map(Document::uploadedBy)
                .filter(Objects::nonNull)
                .forEach(people::add);
        return people;
    }
}
