package org.proofline.portal;

import org.proofline.program.Offer;

/**
 * What a partner has to write to claim under an offer, and nothing more.
 *
 * @param costs whether invoices are reimbursed: supplier, invoice and tax of each
 * @param person whether somebody who sells is rewarded, and must be named
 * @param unit what identifies the unit of a line, in words such as "Serial number"; null where lines have no unit
 */
public record ClaimFields(boolean costs, boolean person, String unit) {

    static ClaimFields of(Offer offer) {
        if (offer.scheme() == null || offer.scheme().earn() == null) {
            return new ClaimFields(true, false, null);
        }
        String unit = offer.scheme().countsUnits()
                ? Words.of("claim-unit", offer.scheme().type())
                : null;
        return new ClaimFields(false, offer.scheme().paysPerson(), unit);
    }

    /** Whether one line says all: the record of sales decides what a whole period earned. */
    public boolean period() {
        return !costs && unit == null;
    }
}
