package org.proofline.adjudication;

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
