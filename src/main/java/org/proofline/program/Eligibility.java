package org.proofline.program;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

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

    /**
     * The same for many partners at once, as codes of the conditions; who meets all of them is not named.
     *
     * @param earned until when it was earned: who was enrolled then, or is now, counts as enrolled
     */
    Map<UUID, List<String>> unmet(Offer offer, Collection<PartnerFacts> partners, Instant earned);

    /** How somebody else than the partner reads that it does not meet a condition. */
    String missed(Offer offer, String condition, Locale locale);
}
