package org.proofline.claims;

import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.proofline.shared.ReasonCode;

/** Who may take a step at all: the partner's own people, or the vendor's. */
final class Duty {

    static final int COMMENT = 2000;

    private Duty() {}

    static Actor actor() {
        return ActionContext.current().actor();
    }

    /** @return the acting person of a partner */
    static Actor partner() {
        Actor actor = actor();
        if (!actor.isPartner()) {
            throw DomainException.forbidden("PARTNER_ONLY", "Only the partner's own people may do this.");
        }
        return actor;
    }

    /** Decisions are the vendor's: staff through their task, or the process. */
    static Actor vendor() {
        Actor actor = actor();
        if (actor.isPartner()) {
            throw DomainException.forbidden("VENDOR_ONLY", "Only the vendor decides on this.");
        }
        return actor;
    }

    /** A known reason code, and a comment of readable length. @return both in one line for the trail */
    static String reason(String code, String comment) {
        known(code);
        FieldErrors errors = new FieldErrors();
        errors.text(comment, "comment", COMMENT);
        errors.throwIfAny("decision");
        return comment == null || comment.isBlank() ? code : code + ": " + comment;
    }

    static void known(String code) {
        if (code == null || code.isBlank()) {
            throw DomainException.invalid("REASON_REQUIRED", "Give a reason code.");
        }
        try {
            ReasonCode.valueOf(code);
        } catch (IllegalArgumentException e) {
            throw DomainException.invalid("REASON_UNKNOWN", "'" + code + "' is not a reason code.");
        }
    }

    /** A known reason code, or at least words. */
    static String reasonOrComment(String code, String comment) {
        if (code != null && !code.isBlank()) {
            return reason(code, comment);
        }
        if (comment == null || comment.isBlank()) {
            throw DomainException.invalid("REASON_REQUIRED", "Give a reason code or a comment.");
        }
        return reason(ReasonCode.OTHER.name(), comment).substring("OTHER: ".length());
    }
}
