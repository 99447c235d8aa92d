package org.proofline.approval;

import org.proofline.shared.DomainException;

/**
 * How a person may take a step: in their own name, on behalf of somebody, or not at all.
 *
 * @param onBehalfOf whom they stand in for, or null
 * @param refusalCode null when they may
 * @param refusal why they may not, in words; null when they may
 */
record Seat(String onBehalfOf, String refusalCode, String refusal) {

    static final Seat OWN = new Seat(null, null, null);

    static Seat onBehalfOf(String person) {
        return new Seat(person, null, null);
    }

    static Seat refused(String code, String words) {
        return new Seat(null, code, words);
    }

    static Seat segregated(String words) {
        return refused("SEGREGATION_OF_DUTIES", words);
    }

    boolean isRefused() {
        return refusalCode != null;
    }

    void require() {
        if (isRefused()) {
            throw DomainException.forbidden(refusalCode, refusal);
        }
    }
}
