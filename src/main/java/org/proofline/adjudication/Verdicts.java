package org.proofline.adjudication;

import java.util.ArrayList;
import java.util.List;
import org.proofline.claims.Claim;
import org.proofline.claims.WaterfallStep;
import org.proofline.program.Offer;
import org.proofline.shared.Money;

/** What findings mean together. */
final class Verdicts {

    private static final List<String> SEVERITY = List.of("PASS", "INFO", "REVIEW", "HOLD", "BLOCK");

    private Verdicts() {}

    static String worst(List<Finding> findings) {
        return findings.stream()
                .map(Finding::outcome)
                .reduce("PASS", (a, b) -> SEVERITY.indexOf(a) >= SEVERITY.indexOf(b) ? a : b);
    }

    static boolean isGraver(String one, String other) {
        return SEVERITY.indexOf(one) > SEVERITY.indexOf(other);
    }

    /** Whether any finding asks for a person. */
    static boolean speaks(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.needsPerson() || finding.blocks());
    }

    static boolean holds(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.outcome().equals("HOLD"));
    }

    static List<Finding> together(List<Finding> some, List<Finding> more) {
        List<Finding> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** Net of all lines in the fund's currency; of a converted claim what the first step in that currency says. */
    static Money net(Claim claim, List<WaterfallStep> waterfall) {
        Money net =
                claim.lines().stream().map(Claim.Line::net).reduce(Money::plus).orElseThrow();
        return waterfall.stream()
                .filter(step -> step.step().equals("FUND_CURRENCY"))
                .map(WaterfallStep::after)
                .filter(converted -> !converted.currency().equals(net.currency()))
                .findFirst()
                .orElse(net);
    }

    /** Whether no person needs to look, sampling aside. */
    static boolean straightThrough(Money net, Offer offer, boolean goodStanding, List<Finding> findings) {
        Money limit = offer.terms().straightThroughUpTo();
        return limit != null && !speaks(findings) && goodStanding && !net.isGreaterThan(limit);
    }
}
