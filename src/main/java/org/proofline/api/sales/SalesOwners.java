package org.proofline.api.sales;

import java.util.stream.Collectors;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.sales.SalesOwner;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.springframework.stereotype.Component;

/** Whose record the acting person writes: a partner's people their partner's, the vendor's people the vendor's. */
@Component
class SalesOwners {

    private final Partners partners;

    SalesOwners(Partners partners) {
        this.partners = partners;
    }

    SalesOwner acting() {
        Actor actor = ActionContext.current().actor();
        return actor.isPartner()
                ? SalesOwner.partner(actor.partnerId())
                : SalesOwner.vendor(partners.all().stream().collect(Collectors.toMap(Partner::code, Partner::id)));
    }
}
