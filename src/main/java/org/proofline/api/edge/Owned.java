package org.proofline.api.edge;

/** What kind of a partner's object the path of a call names; another partner's people are answered 404. */
public enum Owned {
    /** The path names no object of a partner. */
    NOTHING,
    CLAIM,
    DISPUTE,
    FUND_REQUEST,
    DOCUMENT,
    UPLOAD,
    PAYMENT,
    CLAWBACK,
    SALES_UPLOAD,
    PARTNER
}
