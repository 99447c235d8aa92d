package org.proofline.adjudication;

import java.util.ArrayList;
import java.util.List;

/** The rules in force, in the order in which people read their findings. */
final class ClaimRules {

    /** Of the set as a whole; kept with every result. */
    static final String VERSION = "1";

    private static final List<ClaimRule> ALL = List.of(
            new ProofRules.Complete(),
            new OfferRules.StillOpen(),
            new OfferRules.Eligible(),
            new OfferRules.ActivityWindow(),
            new OfferRules.Deadline(),
            new OfferRules.RateKnown(),
            new FundRequestRules.Approved(),
            new FundRequestRules.Scope(),
            new FundRequestRules.ApprovedFirst(),
            new RewardRules(),
            new ExpenseRules.Eligible(),
            new ExpenseRules.Limits(),
            new InvoiceRules.Dates(),
            new InvoiceRules.DeclaredAgainstRead(),
            new AddresseeRule(),
            new PhotoRule(),
            new PlaceRule(),
            new BrandRule(),
            new SelfBillingRule(),
            new LandingRule(),
            new ProofRules.DocumentChecks(),
            new PartnerStanding(),
            new DuplicateRule());

    private ClaimRules() {}

    static List<Finding> run(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        ALL.forEach(rule -> rule.check(dossier, findings::add));
        return findings;
    }

    /** Only what the comparison with other claims says. */
    static List<Finding> duplicates(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        new DuplicateRule().check(dossier, findings::add);
        return findings;
    }
}
