package org.proofline.api.funds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Who;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.proofline.program.ProofMatrix;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;

@ApiController
@Tag(name = "Offers")
class OffersController {

    private final Offers offers;
    private final ProofMatrix matrix;
    private final Partners partners;
    private final Clock clock;

    OffersController(Offers offers, ProofMatrix matrix, Partners partners, Clock clock) {
        this.offers = offers;
        this.matrix = matrix;
        this.partners = partners;
        this.clock = clock;
    }

    @GetMapping("/offers")
    @Call({Who.PARTNER, Who.PARTNER_SELLER})
    @Operation(summary = "The offers this partner may claim, with their rules in plain words")
    List<OfferResource> list(Locale locale) {
        Actor actor = ActionContext.current().actor();
        List<Offer> found =
                actor.isPartner() ? claimable(partners.get(actor.partnerId())) : offers.catalog(LocalDate.now(clock));
        return found.stream().map(offer -> resource(offer, locale)).toList();
    }

    private List<Offer> claimable(Partner partner) {
        return offers.claimableBy(partner.code(), LocalDate.now(clock.withZone(partner.zone())));
    }

    /** The words exist in English and German. */
    private OfferResource resource(Offer offer, Locale locale) {
        Locale spoken = locale.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
        return OfferResource.of(offer, offers.inPlainWords(offer, spoken), matrix);
    }
}
