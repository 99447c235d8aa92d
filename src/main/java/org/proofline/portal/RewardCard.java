package org.proofline.portal;

import java.util.List;
import org.proofline.program.Eligibility.Unmet;
import org.proofline.program.Offer;

/**
 * An offer that rewards what the partner does, as the page shows it.
 *
 * @param rules in plain words
 * @param unmet what the partner lacks for it, with what it can do
 */
public record RewardCard(Offer offer, List<String> rules, List<Unmet> unmet) {}
