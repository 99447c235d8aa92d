package org.proofline.api.offers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Etags;
import org.proofline.api.edge.Who;
import org.proofline.api.offers.OfferVersionResource.Difference;
import org.proofline.program.Offer;
import org.proofline.program.OfferCatalog;
import org.proofline.program.OfferEntry;
import org.proofline.program.Offers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "Offer catalog")
class OfferVersionsController {

    private final OfferCatalog catalog;
    private final Offers offers;

    OfferVersionsController(OfferCatalog catalog, Offers offers) {
        this.catalog = catalog;
        this.offers = offers;
    }

    @GetMapping("/offer-versions")
    @Call(Who.STAFF)
    @Operation(summary = "All versions of all offers with their stage; of one offer when 'code' names it")
    List<OfferVersionResource> list(
            @RequestParam(required = false) String code, @RequestParam(required = false) String stage, Locale locale) {
        return (code == null ? catalog.all() : catalog.versions(code))
                .stream()
                        .filter(entry -> stage == null || entry.stage().name().equals(stage))
                        .map(entry -> resource(entry, locale))
                        .toList();
    }

    @GetMapping("/offer-versions/{id}")
    @Call(Who.STAFF)
    @Operation(summary = "One version, with its rules in plain words")
    ResponseEntity<OfferVersionResource> get(@PathVariable UUID id, Locale locale) {
        OfferEntry entry = catalog.get(id);
        return Etags.answer(HttpStatus.OK, entry.revision(), resource(entry, locale));
    }

    @GetMapping("/offer-versions/{id}/difference")
    @Call(Who.STAFF)
    @Operation(
            summary =
                    "What differs from another version of the same offer; from the one before when 'from' is left out")
    List<Difference> difference(@PathVariable UUID id, @RequestParam(required = false) UUID from) {
        Offer after = catalog.get(id).offer();
        Offer before = from == null ? before(after) : catalog.get(from).offer();
        return offers.difference(before, after).stream().map(Difference::of).toList();
    }

    private Offer before(Offer offer) {
        return catalog.versions(offer.code()).stream()
                .map(OfferEntry::offer)
                .filter(each -> each.version() < offer.version())
                .findFirst()
                .orElse(offer);
    }

    private OfferVersionResource resource(OfferEntry entry, Locale locale) {
        return OfferVersionResource.of(entry, offers.inPlainWords(entry.offer(), Spoken.in(locale)));
    }
}
