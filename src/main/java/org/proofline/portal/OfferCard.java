package org.proofline.portal;

import java.util.List;
import java.util.Map;
import org.proofline.program.Offer;
import org.proofline.program.ProofRequirement;

/**
 * One offer as the page shows it.
 *
 * @param rules in plain words
 * @param proof activity label to what it needs
 */
public record OfferCard(Offer offer, List<String> rules, Map<String, List<ProofRequirement>> proof) {}
