package org.proofline.adjudication;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.proofline.claims.Claim;
import org.proofline.claims.FundRequest;

/** Rules of the fund request a claim is made on. */
final class FundRequestRules {

    private FundRequestRules() {}

    /** Asked for, approved, and not over when the claim was handed in. */
    static final class Approved implements ClaimRule {

        private static final Set<String> USABLE = Set.of("APPROVED", "PARTIALLY_APPROVED");

        @Override
        public void check(Dossier dossier, Consumer<Finding> findings) {
            FundRequest request = dossier.fundRequest();
            if (request == null) {
                if (dossier.offer().terms().fundRequestRequired()) {
                    findings.accept(RuleBook.finding("FR-REQUIRED", Map.of()));
                }
                return;
            }
            boolean first = dossier.claim().submittedAt() == null;
            if (first && !USABLE.contains(request.status())) {
                findings.accept(
                        RuleBook.finding("FR-STATUS", Map.of("number", request.number(), "status", request.status())));
            }
            if (request.validUntil() != null && dossier.handedIn().isAfter(request.validUntil())) {
                findings.accept(RuleBook.finding(
                        "FR-OVER",
                        Map.of(
                                "number",
                                request.number(),
                                "until",
                                request.validUntil().toString())));
            }
        }
    }

    /** The claim is about what was approved. */
    static final class Scope implements ClaimRule {

        @Override
        public void check(Dossier dossier, Consumer<Finding> findings) {
            FundRequest request = dossier.fundRequest();
            if (request == null) {
                return;
            }
            Claim claim = dossier.claim();
            if (!request.activityType().equals(claim.activityType())) {
                findings.accept(RuleBook.finding(
                        "FR-ACTIVITY", Map.of("number", request.number(), "approved", request.activityType())));
            }
            if (claim.activityStart().isBefore(request.activityStart())
                    || claim.activityEnd().isAfter(request.activityEnd())) {
                findings.accept(RuleBook.finding(
                        "FR-DATES",
                        Map.of(
                                "number", request.number(),
                                "start", request.activityStart().toString(),
                                "end", request.activityEnd().toString())));
            }
        }
    }
}
