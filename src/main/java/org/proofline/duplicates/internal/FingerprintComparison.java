package org.proofline.duplicates.internal;

import java.util.List;
import java.util.Set;
import org.proofline.duplicates.Duplicates.Candidate;
import org.proofline.evidence.Evidence;
import org.springframework.stereotype.Component;

/** Compares a candidate with all live subjects; leaves out what people said is none. */
@Component
class FingerprintComparison {

    private final Evidence evidence;
    private final FingerprintTable table;
    private final MatchTable matches;
    private final Fingerprints fingerprints;
    private final Matching matching;

    FingerprintComparison(Evidence evidence, FingerprintTable table, MatchTable matches, DuplicateRules rules) {
        this.evidence = evidence;
        this.table = table;
        this.matches = matches;
        this.fingerprints = new Fingerprints(rules);
        this.matching = new Matching(rules, fingerprints);
    }

    List<Fingerprint> fingerprints(Candidate candidate) {
        return fingerprints.of(candidate, evidence.of(candidate.subjectId()));
    }

    List<Hit> hits(Candidate candidate, List<Fingerprint> prints) {
        List<Hit> hits = matching.hits(candidate, prints, table.sightings(candidate, prints));
        if (hits.isEmpty()) {
            return hits;
        }
        Set<Hit.Name> dismissed = matches.dismissed(candidate);
        return hits.stream().filter(hit -> !dismissed.contains(hit.name())).toList();
    }
}
