package org.proofline.api.edge;

import java.util.Optional;
import java.util.UUID;
import org.proofline.claims.Claims;
import org.proofline.claims.FundRequests;
import org.proofline.clawback.Clawbacks;
import org.proofline.evidence.Evidence;
import org.proofline.evidence.Uploads;
import org.proofline.partner.Partners;
import org.proofline.payout.Payouts;
import org.proofline.sales.SalesUploads;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the owner of an object before anything else is looked at, so that the answer gives nothing away. */
@Component
class OwnedObjects {

    private final ObjectProvider<Claims> claims;
    private final ObjectProvider<FundRequests> requests;
    private final ProofSide proof;
    private final ObjectProvider<Partners> partners;
    private final MoneySide money;

    /** What is owned beside claims and their proof. */
    @Component
    record MoneySide(
            ObjectProvider<Payouts> payouts,
            ObjectProvider<Clawbacks> clawbacks,
            ObjectProvider<SalesUploads> uploads) {}

    /** What proves claims. */
    @Component
    record ProofSide(ObjectProvider<Evidence> evidence, ObjectProvider<Uploads> uploads) {}

    OwnedObjects(
            ObjectProvider<Claims> claims,
            ObjectProvider<FundRequests> requests,
            ProofSide proof,
            ObjectProvider<Partners> partners,
            MoneySide money) {
        this.claims = claims;
        this.requests = requests;
        this.proof = proof;
        this.partners = partners;
        this.money = money;
    }

    /** @throws DomainException NOT_FOUND when the acting person may not see the object, or there is none */
    void requireVisible(Owned kind, String id) {
        Actor actor = ActionContext.current().actor();
        if (!knownOwner(kind, id).filter(actor::sees).isPresent()) {
            throw DomainException.notFound("object");
        }
    }

    /** Modules word their refusals differently for what is hidden and what is missing; the caller sees one sentence. */
    private Optional<UUID> knownOwner(Owned kind, String id) {
        try {
            return Optional.of(ownerOf(kind, id));
        } catch (DomainException e) {
            if (e.kind() == DomainException.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private UUID ownerOf(Owned kind, String id) {
        return switch (kind) {
            case CLAIM -> claims.getObject().get(uuid(id)).partnerId();
            case DISPUTE ->
                claims.getObject()
                        .get(claims.getObject().disputeById(uuid(id)).claimId())
                        .partnerId();
            case FUND_REQUEST -> requests.getObject().get(uuid(id)).partnerId();
            case UPLOAD -> proof.uploads().getObject().get(uuid(id)).partnerId();
            case DOCUMENT -> proof.evidence().getObject().get(uuid(id)).partnerId();
            case PAYMENT -> money.payouts().getObject().get(uuid(id)).partnerId();
            case CLAWBACK -> money.clawbacks().getObject().get(uuid(id)).partnerId();
            case SALES_UPLOAD -> money.uploads().getObject().get(uuid(id)).partnerId();
            case PARTNER -> partners.getObject().byCode(id).id();
            case NOTHING -> throw new IllegalArgumentException("No owner of nothing");
        };
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw DomainException.notFound("object");
        }
    }
}
