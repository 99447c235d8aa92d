package org.proofline.program;

import java.util.List;
import java.util.Locale;

/** Whether a partner may take part in an offer. */
public interface Eligibility {

    /**
     * A condition that is not met.
     *
     * @param condition such as {@code TIER} or {@code ENROLLMENT}
     * @param reason what is asked for
     * @param remedy what the partner can do
     */
    record Unmet(String condition, String reason, String remedy) {}

    /** Every condition of the offer that the partner does not meet, told in that language; none = it may take part. */
    List<Unmet> unmet(Offer offer, PartnerFacts partner, Locale locale);
}
