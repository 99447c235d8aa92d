package org.proofline.shared;

import java.util.UUID;

/**
 * What an event, a task or a document is about.
 *
 * @param type CLAIM, FUND_REQUEST, CLAWBACK, DISPUTE, PAYMENT_RUN, PAYMENT, DOCUMENT, PARTNER, OFFER, FUND, ACCOUNT,
 *     SYSTEM, …
 * @param id the thing's id
 */
public record Subject(String type, UUID id) {

    public static Subject claim(UUID id) {
        return new Subject("CLAIM", id);
    }

    public static Subject fundRequest(UUID id) {
        return new Subject("FUND_REQUEST", id);
    }

    public static Subject of(String type, UUID id) {
        return new Subject(type, id);
    }
}
