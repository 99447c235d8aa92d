package org.proofline.portal;

import java.util.List;
import org.proofline.program.Eligibility.Unmet;
import org.proofline.program.Offer;
import org.proofline.rebate.EarnProgress.Progress;

/**
 * An offer as a partner sees it.
 *
 * @param rules in plain words of the reader's language
 * @param unmet what the partner lacks for it, with what it can do
 * @param progress null when it is not earned by sales lines in periods, or the reader may not know the company's sales
 */
public record EarnCard(
        Offer offer, List<String> rules, List<Unmet> unmet, boolean enrolled, boolean accepted, Progress progress) {

    /** Whether it may be claimed by hand right now. */
    public boolean open() {
        return unmet.isEmpty();
    }

    public boolean asksEnrollment() {
        return offer.scheme() != null && offer.scheme().audience().enrollment();
    }

    public boolean asksAcceptance() {
        return offer.scheme() != null && offer.scheme().audience().acceptance();
    }

    public boolean lacks(String condition) {
        return unmet.stream().anyMatch(each -> each.condition().equals(condition));
    }
}
