package org.proofline.adjudication;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.proofline.duplicates.Duplicates.Match;

/** What the comparison with other claims found. The partner reads what is the same, never whose the other claim is. */
final class DuplicateRule implements ClaimRule {

    private static final String NOT_A_DUPLICATE = "NOT_A_DUPLICATE";
    private static final String OVERDRAWN = "D8";
    private static final String HASH = "sha256";

    @Override
    public void check(Dossier dossier, Consumer<Finding> findings) {
        dossier.matches().stream().map(match -> finding(dossier, match)).forEach(findings);
    }

    private static Finding finding(Dossier dossier, Match match) {
        boolean answered = NOT_A_DUPLICATE.equals(match.verdict());
        OtherClaim other = dossier.others().get(match.otherSubjectId());
        boolean own = other != null && other.partnerId().equals(dossier.claim().partnerId());
        Map<String, String> facts = new LinkedHashMap<>(match.sameAs());
        facts.put("fields", fields(match));
        facts.put("score", String.valueOf(match.score()));
        facts.put("verdict", match.verdict() == null ? "" : match.verdict());
        if (match.verdict() != null) {
            facts.put("verdictBy", match.verdictBy());
            facts.put("verdictReason", match.verdictReason());
        }
        if (own) {
            facts.put("otherClaim", other.number());
        }
        String words = answered ? "DUPLICATE-ANSWERED" : words(match, own);
        Finding finding = RuleBook.finding(
                match.ruleId(), match.ruleVersion(), answered ? "INFO" : match.outcome(), words, match.id(), facts);
        return other == null ? finding : finding.forStaff(RuleBook.forStaff(words, other.named(facts)));
    }

    private static String words(Match match, boolean own) {
        if (match.ruleId().equals(OVERDRAWN)) {
            return "DUPLICATE-OVERDRAWN";
        }
        return own ? "DUPLICATE-OWN" : "DUPLICATE-OTHER";
    }

    private static String fields(Match match) {
        return match.sameAs().entrySet().stream()
                .filter(same -> !same.getKey().equals(HASH))
                .sorted(Map.Entry.comparingByKey())
                .map(same -> RuleBook.field(same.getKey()) + " " + same.getValue())
                .collect(Collectors.joining(", "));
    }
}
