package org.proofline.adjudication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.proofline.adjudication.Adjudication.RequirementState;
import org.proofline.claims.Claim;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence;
import org.proofline.program.ActivityRules;
import org.proofline.program.Offer;
import org.proofline.program.ProofMatrix;
import org.proofline.program.ProofRequirement;
import org.springframework.stereotype.Component;

/** Compares the proof that is there with the proof that is needed. */
@Component
class ProofReader {

    private static final String COST = "COST";
    private static final String ACCEPTED = "ACCEPTED";
    private static final Set<String> COUNTS = Set.of(ACCEPTED, "PENDING");

    private final Evidence evidence;
    private final ProofMatrix matrix;
    private final BrandSettings brands;
    private final LandingDomains landing;

    ProofReader(Evidence evidence, ProofMatrix matrix, BrandSettings brands) {
        this.evidence = evidence;
        this.matrix = matrix;
        this.brands = brands;
        this.landing = LandingDomains.of(brands.landingDomains(), brands.doubtfulDomains());
    }

    List<Document> documents(Claim claim) {
        return evidence.of(claim.id()).stream()
                .filter(document -> COUNTS.contains(document.state()))
                .toList();
    }

    List<RequirementState> states(Claim claim, Offer offer, List<Document> documents) {
        List<RequirementState> states = new ArrayList<>();
        for (ProofRequirement needed : matrix.required(offer, claim.activityType())) {
            if (needed.perLine()) {
                claim.lines().forEach(line -> states.add(state(needed, line.no(), claim, documents)));
            } else {
                states.add(state(needed, null, claim, documents));
            }
        }
        return states;
    }

    ActivityRules activity(Claim claim, Offer offer) {
        return matrix.rules(offer, claim.activityType());
    }

    /** Codes that prove what a line cost: of the requirement each line needs, else of any that speaks of cost. */
    Set<String> costCodes(Claim claim, Offer offer) {
        List<ProofRequirement> cost = matrix.required(offer, claim.activityType()).stream()
                .filter(needed -> needed.kind().equals(COST))
                .toList();
        boolean perLine = cost.stream().anyMatch(ProofRequirement::perLine);
        return cost.stream()
                .filter(needed -> needed.perLine() || !perLine)
                .map(ProofRequirement::anyOf)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    /** Texts are asked for only where the activity must show a brand. */
    Brand brand(Claim claim, Offer offer, List<Document> documents) {
        List<String> words = brands.of(claim.activityType());
        if (words.isEmpty()) {
            return Brand.NONE;
        }
        Set<String> execution = matrix.required(offer, claim.activityType()).stream()
                .filter(needed -> needed.kind().equals("EXECUTION"))
                .map(ProofRequirement::anyOf)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        Set<UUID> shown = documents.stream()
                .filter(document -> execution.contains(document.requirement()))
                .map(Document::id)
                .collect(Collectors.toSet());
        return new Brand(words, List.copyOf(evidence.texts(claim.id(), shown).values()));
    }

    LandingDomains landingDomains() {
        return landing;
    }

    /** With the texts of invoices that seem to be made out to somebody else: hardly ever there is one. */
    Dossier doubted(Dossier dossier) {
        Set<UUID> doubted = AddresseeRule.doubted(dossier);
        return doubted.isEmpty()
                ? dossier
                : dossier.withTexts(evidence.texts(dossier.claim().id(), doubted));
    }

    /**
     * Lines whose cost is proven. Activities that need no proof of cost have all lines backed.
     *
     * @param settledOnly whether documents that are still being read do not count yet
     */
    static Set<Integer> backed(Dossier dossier, boolean settledOnly) {
        return IntStream.rangeClosed(1, dossier.claim().lines().size())
                .filter(line -> dossier.costCodes().isEmpty()
                        || dossier.costProofOf(line).stream()
                                .anyMatch(d -> !settledOnly || d.state().equals(ACCEPTED)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static RequirementState state(
            ProofRequirement needed, Integer line, Claim claim, List<Document> documents) {
        List<Document> fitting = documents.stream()
                .filter(d -> needed.anyOf().contains(d.requirement()))
                .filter(d -> line == null || d.line() == null || line.equals(d.line()))
                .toList();
        if (fitting.stream().anyMatch(d -> d.state().equals(ACCEPTED)) || givenAsResult(needed, claim)) {
            return new RequirementState(needed, line, "PRESENT");
        }
        return new RequirementState(needed, line, fitting.isEmpty() ? "MISSING" : "CHECKING");
    }

    /** A metric may also stand among the claim's results. */
    private static boolean givenAsResult(ProofRequirement needed, Claim claim) {
        return needed.kind().equals("METRIC")
                && claim.results().entrySet().stream()
                        .anyMatch(result -> !result.getValue().isBlank()
                                && needed.anyOf().stream().anyMatch(result.getKey()::equalsIgnoreCase));
    }
}
