package org.proofline.duplicates.internal;

import java.util.List;
import java.util.Set;
import org.proofline.duplicates.Duplicates.Candidate;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence;
import org.springframework.stereotype.Component;

/** Compares a candidate with all live subjects; leaves out what people said is none. */
@Component
class FingerprintComparison {

    private final Evidence evidence;
    private final FingerprintTable table;
    private final LookTable looks;
    private final MatchTable matches;
    private final DuplicateRules rules;
    private final Fingerprints fingerprints;
    private final Matching matching;

    FingerprintComparison(
            Evidence evidence, FingerprintTable table, LookTable looks, MatchTable matches, DuplicateRules rules) {
        this.evidence = evidence;
        this.table = table;
        this.looks = looks;
        this.matches = matches;
        this.rules = rules;
        this.fingerprints = new Fingerprints(rules);
        this.matching = new Matching(rules, fingerprints);
    }

    DuplicateRules rules() {
        return rules;
    }

    Marks marks(Candidate candidate) {
        List<Document> documents = evidence.of(candidate.subjectId()).stream()
                .filter(document -> !document.quarantined())
                .toList();
        return Marks.of(
                fingerprints.of(candidate, documents),
                documents.stream()
                        .flatMap(document -> Look.of(document).stream())
                        .toList(),
                fingerprints);
    }

    /** Looks only. */
    List<Hit> hits(Candidate candidate, Marks marks) {
        return hits(candidate, marks, looks.find(candidate, marks, rules.costDocuments(), false));
    }

    /** The same, and remembers what the candidate's documents look like. */
    List<Hit> hitsOfSaved(Candidate candidate, Marks marks, boolean first) {
        if (!first) {
            looks.forget(candidate.subjectId());
        }
        return hits(candidate, marks, looks.keep(candidate, marks, rules.costDocuments()));
    }

    /** Every document that looks like one of the candidate's, whether or not anything confirms it. */
    List<AlikeRow> alike(Candidate candidate) {
        return looks.find(candidate, marks(candidate), rules.costDocuments(), true);
    }

    private List<Hit> hits(Candidate candidate, Marks marks, List<AlikeRow> alikes) {
        List<Hit> hits = matching.hits(candidate, marks.prints(), table.sightings(candidate, marks.prints()), alikes);
        if (hits.isEmpty()) {
            return hits;
        }
        Set<Hit.Name> dismissed = matches.dismissed(candidate);
        return hits.stream().filter(hit -> !dismissed.contains(hit.name())).toList();
    }
}
