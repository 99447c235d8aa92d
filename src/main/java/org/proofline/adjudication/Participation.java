package org.proofline.adjudication;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.proofline.partner.Partner;
import org.proofline.program.Eligibility.Unmet;
import org.proofline.program.Offer;

/** Whether a partner may take part in an offer, by what is known of it. */
public interface Participation {

    /** Every condition the partner does not meet, with what it can do; none = it may take part. */
    List<Unmet> unmet(Offer offer, UUID partnerId, Locale locale);

    /**
     * A partner that the offer is open to.
     *
     * @param unmet codes of the conditions that it does not meet; none = it takes part
     */
    record Member(Partner partner, List<String> unmet) {}

    /** All partners that the offer is open to, with what they do not meet; {@code earned} as for eligibility. */
    List<Member> members(Offer offer, Instant earned);

    /** The offers in force that the partner may know of, by code. */
    List<Offer> visible(UUID partnerId);

    /**
     * One of them.
     *
     * @throws org.proofline.shared.DomainException NOT_FOUND, also for an offer that is open to others only
     */
    Offer visible(String offerCode, UUID partnerId);

    /** The partner itself. */
    Partner partner(UUID partnerId);
}
