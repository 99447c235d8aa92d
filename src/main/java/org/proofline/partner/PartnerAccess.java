package org.proofline.partner;

import java.util.Arrays;
import java.util.UUID;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;

/** Who may see and change what of a partner. */
final class PartnerAccess {

    private static final String ADMINISTRATOR = "partner-admin";
    private static final String VERIFIER = "partner-master";

    private PartnerAccess() {}

    static void requireSight(UUID partnerId) {
        if (!actor().sees(partnerId)) {
            throw DomainException.notFound("partner");
        }
    }

    /** What concerns a person's own money is seen by that person and the vendor, not by the employer. */
    static void requireSight(Payee payee) {
        Actor actor = actor();
        boolean seen = payee.isPerson() ? !actor.isPartner() || payee.is(actor) : actor.sees(payee.partnerId());
        if (!seen) {
            throw DomainException.notFound("partner");
        }
    }

    /** Who may say where the money goes: the person, or the partner's administrator. */
    static String requireProposer(Payee payee) {
        requireSight(payee);
        return payee.is(actor()) ? actor().username() : requireProposerOfPartner(payee);
    }

    private static String requireProposerOfPartner(Payee payee) {
        return requireProposer(payee.partnerId());
    }

    /** Anybody of the vendor, or the system. */
    static void requireStaff() {
        if (actor().isPartner()) {
            throw DomainException.forbidden("STAFF_ONLY", "Only the vendor's own people may do this.");
        }
    }

    /** Who keeps the partners' master data, or the system. */
    static void requireKeeper() {
        if (!actor().isSystem() && !actor().hasRole(VERIFIER)) {
            throw DomainException.forbidden(
                    "ROLE_MISSING", "Only a person with the role partner-master may keep the list of partners.");
        }
    }

    /** The partner's own administrator, who keeps master data on its behalf, or the system. */
    static String requireProposer(UUID partnerId) {
        requireSight(partnerId);
        Actor actor = actor();
        boolean own = partnerId.equals(actor.partnerId()) && actor.hasRole(ADMINISTRATOR);
        if (!own && !actor.hasRole(VERIFIER) && !actor.isSystem()) {
            throw DomainException.forbidden(
                    "ROLE_MISSING", "Only the partner's own administrator may change its bank and tax data.");
        }
        return actor.username();
    }

    /** A person who keeps partner master data; the system verifies nothing. */
    static String requireVerifier(UUID partnerId) {
        requireSight(partnerId);
        Actor actor = actor();
        if (!actor.hasRole(VERIFIER)) {
            throw DomainException.forbidden(
                    "ROLE_MISSING", "Only a person with the role partner-master may verify bank and tax data.");
        }
        return actor.username();
    }

    /** Who may say what a partner is: those who keep the list, and its account manager. */
    static String requireProfileProposer() {
        return requireOne(
                "Only a person with the role partner-master or channel-manager may propose what a partner is.",
                VERIFIER,
                "channel-manager");
    }

    /** Who may accept what somebody else said a partner is. */
    static String requireProfileDecider() {
        return requireOne(
                "Only a person with the role partner-master or program-owner may decide on this change.",
                VERIFIER,
                "program-owner");
    }

    /** Who may suspect a partner: those who keep the list, and those who approve its money. */
    static String requireWatcher() {
        return requireOne(
                "Only a person with the role partner-master or finance-approver may put a partner on the watch list.",
                VERIFIER,
                "finance-approver");
    }

    /** Who may clear a partner of suspicion. */
    static String requireWatchLifter() {
        return requireOne(
                "Only a person with the role partner-master or program-owner may take a partner off the watch list.",
                VERIFIER,
                "program-owner");
    }

    private static String requireOne(String mend, String... roles) {
        requireStaff();
        Actor actor = actor();
        if (Arrays.stream(roles).noneMatch(actor::hasRole)) {
            throw DomainException.forbidden("ROLE_MISSING", mend);
        }
        return actor.username();
    }

    static Actor actor() {
        return ActionContext.current().actor();
    }
}
