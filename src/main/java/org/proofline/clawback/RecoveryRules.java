package org.proofline.clawback;

import java.util.List;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.Money;
import org.proofline.shared.ReasonCode;

/** Who may recover how much, and why. */
final class RecoveryRules {

    private RecoveryRules() {}

    /**
     * @param asked null = everything that is left
     * @param already what earlier recoveries take back
     */
    static Money amount(Money asked, Money settled, Money already) {
        Money left = settled.minus(already);
        if (!left.isPositive()) {
            throw settled.isPositive()
                    ? DomainException.conflict(
                            "NOTHING_LEFT", "The whole settled amount of " + settled + " is taken back already.")
                    : nothingSettled();
        }
        Money amount = asked == null ? left : asked;
        if (!amount.currency().equals(left.currency())) {
            throw DomainException.invalid("CURRENCY_MISMATCH", "The claim was paid in " + left.currency() + ".");
        }
        if (!amount.isPositive() || amount.isGreaterThan(left)) {
            String message = "Ask for more than zero and at most " + left + ": " + settled + " was settled, " + already
                    + " of it is taken back already.";
            throw DomainException.invalid(
                    "AMOUNT_OUT_OF_RANGE", message, List.of(new FieldError("amount", "AMOUNT_OUT_OF_RANGE", message)));
        }
        return amount;
    }

    static String reason(String code) {
        try {
            return ReasonCode.valueOf(code).name();
        } catch (IllegalArgumentException | NullPointerException e) {
            throw DomainException.invalid(
                    "REASON_UNKNOWN", "'" + code + "' is no reason code. Use one such as ORDER_CANCELED or DUPLICATE.");
        }
    }

    static String words(String comment) {
        if (comment == null || comment.isBlank()) {
            throw DomainException.invalid("REASON_REQUIRED", "Say why: the comment is missing.");
        }
        return comment.strip();
    }

    static String require(String role) {
        if (!actor().hasRole(role)) {
            throw DomainException.forbidden("ROLE_MISSING", "Only a person with the role " + role + " may do this.");
        }
        return actor().username();
    }

    static void requireStaff() {
        if (actor().isPartner()) {
            throw DomainException.forbidden("STAFF_ONLY", "Only the vendor's own people may do this.");
        }
    }

    /** @return the acting person of the partner */
    static String requirePartner() {
        if (!actor().isPartner()) {
            throw DomainException.forbidden("PARTNER_ONLY", "Only the partner's own people may object.");
        }
        return actor().username();
    }

    /** A person of the vendor, and not that one. */
    static String requireAnother(String person) {
        requireStaff();
        Actor actor = actor();
        if (actor.isSystem() || actor.username().equals(person)) {
            throw DomainException.forbidden(
                    "SEGREGATION_OF_DUTIES", "Another person than " + person + " has to do this.");
        }
        return actor.username();
    }

    static DomainException nothingSettled() {
        return DomainException.conflict(
                "NOTHING_SETTLED", "Nothing of this claim is settled, so there is nothing to take back.");
    }

    static DomainException unknown() {
        return DomainException.notFound("recovery");
    }

    private static Actor actor() {
        return ActionContext.current().actor();
    }
}
