package org.proofline.adjudication;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.proofline.adjudication.Adjudication.RequirementState;
import org.proofline.evidence.Document;
import org.proofline.evidence.Document.Check;

/** Rules about the proof itself. */
final class ProofRules {

    private ProofRules() {}

    /** Every proof that the activity needs is there. */
    static final class Complete implements ClaimRule {

        @Override
        public void check(Dossier dossier, Consumer<Finding> findings) {
            dossier.requirements().stream()
                    .filter(state -> state.state().equals("MISSING"))
                    .map(Complete::missing)
                    .forEach(findings);
        }

        private static Finding missing(RequirementState state) {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("requirement", state.requirement().code());
            facts.put("label", state.requirement().label());
            facts.put("hint", state.requirement().hint());
            if (state.line() != null) {
                facts.put("line", state.line().toString());
            }
            String rule = state.line() == null ? "PROOF-COMPLETE" : "PROOF-LINE";
            return RuleBook.finding(rule, facts);
        }
    }

    /** What people call a document. */
    static String nameOf(Document document) {
        return document.fileName() == null ? document.requirement() : document.fileName();
    }

    /** What the document checks leave to a person. */
    static final class DocumentChecks implements ClaimRule {

        private static final Set<String> SERIOUS = Set.of("REVIEW", "HOLD", "BLOCK");

        @Override
        public void check(Dossier dossier, Consumer<Finding> findings) {
            for (Document document : dossier.documents()) {
                document.checks().stream()
                        .filter(check -> SERIOUS.contains(check.outcome()))
                        .map(check -> finding(document, check))
                        .forEach(findings);
            }
        }

        private static Finding finding(Document document, Check check) {
            String name = nameOf(document);
            return RuleBook.finding(
                    check.ruleId(),
                    RiskBook.IN_FORCE
                            .of(check.ruleId())
                            .map(RiskRules.RiskRule::version)
                            .orElse("1"),
                    check.outcome(),
                    "DOCUMENT",
                    null,
                    Map.of(
                            "file",
                            name,
                            "check",
                            check.message(),
                            "forStaff",
                            check.staffMessage(),
                            "documentId",
                            document.id().toString()));
        }
    }
}
