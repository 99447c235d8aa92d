package org.proofline.adjudication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proofline.adjudication.Adjudication.Preflight;
import org.proofline.adjudication.Adjudication.RequirementState;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.claims.WaterfallStep;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.Money;
import org.proofline.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/** The same rules dry and for real: what preflight calls submittable, submission takes. */
@Component
class Submission {

    private final DossierReader reader;
    private final DuplicateSearch duplicates;
    private final Claims claims;
    private final WorkingCalendar calendar;
    private final ReusedPlans plans;

    Submission(
            DossierReader reader,
            DuplicateSearch duplicates,
            Claims claims,
            WorkingCalendar calendar,
            ReusedPlans plans) {
        this.plans = plans;
        this.reader = reader;
        this.duplicates = duplicates;
        this.claims = claims;
        this.calendar = calendar;
    }

    Preflight preflight(UUID claimId) {
        Dossier dossier = duplicates.looked(reader.read(claimId));
        List<Finding> findings = told(ClaimRules.run(dossier));
        List<WaterfallStep> waterfall = waterfall(claimId, dossier);
        Claim claim = dossier.claim();
        Money payable =
                waterfall.isEmpty() ? null : waterfall.get(waterfall.size() - 1).after();
        boolean straight = Verdicts.straightThrough(
                Verdicts.net(claim, waterfall),
                dossier.offer(),
                dossier.partner().goodStanding(),
                findings);
        return new Preflight(
                missing(dossier),
                dossier.requirements(),
                dossier.activity(),
                Verdicts.together(findings, LimitNotes.of(waterfall)).stream()
                        .map(Finding::forPartner)
                        .toList(),
                waterfall,
                payable,
                PayDates.predict(calendar, dossier.today(), dossier.offer(), straight),
                claim.status().editable() && findings.stream().noneMatch(Finding::blocks));
    }

    /** Without what only watches the partner: neither its words nor the day of payment give it away. */
    private static List<Finding> told(List<Finding> findings) {
        return findings.stream().filter(finding -> !finding.message().isBlank()).toList();
    }

    /** Nothing is calculated without a rate: the finding says what is missing. */
    private List<WaterfallStep> waterfall(UUID claimId, Dossier dossier) {
        if (dossier.missingRate() != null) {
            return List.of();
        }
        boolean partner = ActionContext.current().actor().isPartner();
        return claims.waterfall(claimId, ProofReader.backed(dossier, false)).stream()
                .map(step -> step.toldTo(partner))
                .toList();
    }

    Claim submit(UUID claimId) {
        plans.inThisTransaction();
        Claim claim = claims.lock(claimId);
        if (!claim.status().editable()) {
            throw DomainException.conflict(
                    "CLAIM_STATUS", "Claim " + claim.number() + " is " + claim.status() + " and can't be submitted.");
        }
        Dossier dossier = duplicates.registered(reader.read(claimId));
        refuse(ClaimRules.run(dossier));
        Set<Integer> backed = ProofReader.backed(dossier, false);
        return claims.submit(claimId, backed);
    }

    private static List<String> missing(Dossier dossier) {
        return dossier.requirements().stream()
                .filter(state -> state.state().equals("MISSING"))
                .map(RequirementState::requirement)
                .map(requirement -> requirement.code())
                .distinct()
                .toList();
    }

    private static void refuse(List<Finding> findings) {
        List<FieldError> errors = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.blocks()) {
                errors.add(new FieldError(field(finding), finding.ruleId(), finding.message()));
            }
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(
                    "NOT_SUBMITTABLE", "The claim can't be submitted yet. Mend what is named, then submit.", errors);
        }
    }

    private static String field(Finding finding) {
        String requirement = finding.facts().get("requirement");
        String line = finding.facts().get("line");
        if (requirement == null) {
            return "claim";
        }
        return line == null ? "evidence." + requirement : "evidence." + requirement + "[" + line + "]";
    }
}
