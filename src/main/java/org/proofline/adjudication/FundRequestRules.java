package org.proofline.adjudication;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.proofline.claims.Claim;
import org.proofline.claims.FundRequest;
import org.proofline.shared.Countries;

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
                findings.accept(RuleBook.finding(
                        "FR-STATUS", Map.of("number", request.number(), "status", RuleBook.status(request.status()))));
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
            country(claim, request, findings);
        }

        /** Where either names none, nothing differs. */
        private static void country(Claim claim, FundRequest request, Consumer<Finding> findings) {
            String claimed = claim.place().country();
            if (claimed != null && request.country() != null && !claimed.equals(request.country())) {
                findings.accept(RuleBook.finding(
                        "FR-COUNTRY",
                        Map.of(
                                "number", request.number(),
                                "approved", Countries.name(request.country()),
                                "country", Countries.name(claimed))));
            }
        }
    }

    /** F2: what must be approved before it begins was. */
    static final class ApprovedFirst implements ClaimRule {

        @Override
        public void check(Dossier dossier, Consumer<Finding> findings) {
            if (dossier.fundRequest() == null && isActivity(dossier)) {
                // Where the offer itself asks for a request, the claim is stopped already.
                if (!dossier.offer().terms().fundRequestRequired()) {
                    findings.accept(RuleBook.finding("F2-NONE", Map.of()));
                }
                return;
            }
            LocalDate start = dossier.claim().activityStart();
            approvedOn(dossier)
                    .filter(day ->
                            isActivity(dossier) || dossier.offer().terms().fundRequestRequired())
                    .filter(start::isBefore)
                    .ifPresent(day -> findings.accept(RuleBook.finding(
                            "F2-ACTIVITY",
                            Map.of(
                                    "number", dossier.fundRequest().number(),
                                    "start", start.toString(),
                                    "date", day.toString()))));
        }

        static boolean hasData(Dossier dossier) {
            return approvedOn(dossier).isPresent();
        }

        /** Some activities ask for it whatever the offer says. */
        private static boolean isActivity(Dossier dossier) {
            return dossier.activity().limits().stream()
                    .anyMatch(limit -> limit.kind().equals("APPROVAL_FIRST"));
        }
    }

    /** The day on which the funds were decided on, where the offer is. */
    static Optional<LocalDate> approvedOn(Dossier dossier) {
        return Optional.ofNullable(dossier.fundRequest())
                .map(FundRequest::decidedAt)
                .map(moment -> LocalDate.ofInstant(moment, dossier.offer().zone()));
    }
}
