package org.proofline.adjudication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.proofline.adjudication.Adjudication.RequirementState;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimRewards.Reward;
import org.proofline.claims.FundRequest;
import org.proofline.duplicates.Duplicates.Match;
import org.proofline.evidence.Document;
import org.proofline.partner.Partner;
import org.proofline.program.ActivityRules;
import org.proofline.program.Eligibility.Unmet;
import org.proofline.program.Offer;

/**
 * Everything the rules look at, read once.
 *
 * @param fundRequest null when the claim names none
 * @param documents what counts as proof: accepted, or still being read
 * @param activity what the activity pays for, and its limits
 * @param costCodes requirement codes that prove cost
 * @param brand the vendor's words that proof of execution must show, and what it says
 * @param landingDomains where landing pages may lie, and where none should
 * @param doubtedTexts of invoices whose pages seem to be made out to somebody else, by document; of no other
 * @param reward what is due where an offer rewards; null where it reimburses cost
 * @param unmet conditions of the offer that the partner does not meet
 * @param others the other sides of the matches, by claim id
 * @param today where the program is
 * @param handedIn the day by which deadlines are measured: of the first submission, or today
 * @param deadline last day on which the claim may be handed in
 * @param missingRate why the claim cannot be converted into the fund's currency; null when it can
 */
record Dossier(
        Claim claim,
        Offer offer,
        Partner partner,
        FundRequest fundRequest,
        List<Document> documents,
        List<RequirementState> requirements,
        ActivityRules activity,
        Set<String> costCodes,
        Brand brand,
        LandingDomains landingDomains,
        Map<UUID, String> doubtedTexts,
        Reward reward,
        List<Unmet> unmet,
        List<Match> matches,
        Map<UUID, OtherClaim> others,
        LocalDate today,
        LocalDate handedIn,
        LocalDate deadline,
        String missingRate) {

    /** Accepted documents that prove the cost of a line. */
    List<Document> costProofOf(int line) {
        return documents.stream()
                .filter(d -> costCodes.contains(d.requirement()))
                .filter(d -> d.line() == null || d.line() == line)
                .toList();
    }

    Dossier with(List<Match> found, Map<UUID, OtherClaim> otherSides) {
        return with(doubtedTexts, found, otherSides);
    }

    Dossier withTexts(Map<UUID, String> texts) {
        return with(texts, matches, others);
    }

    private Dossier with(Map<UUID, String> texts, List<Match> found, Map<UUID, OtherClaim> otherSides) {
        return new Dossier(
                claim,
                offer,
                partner,
                fundRequest,
                documents,
                requirements,
                activity,
                costCodes,
                brand,
                landingDomains,
                texts,
                reward,
                unmet,
                found,
                otherSides,
                today,
                handedIn,
                deadline,
                missingRate);
    }
}
