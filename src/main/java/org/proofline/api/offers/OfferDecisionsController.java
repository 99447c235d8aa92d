package org.proofline.api.offers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Who;
import org.proofline.api.offers.OfferVersionResource.RetirementInput;
import org.proofline.api.offers.OfferVersionResource.ReturnInput;
import org.proofline.program.OfferCatalog;
import org.proofline.program.OfferReview;
import org.proofline.program.Offers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@ApiController
@Tag(name = "Offer catalog")
class OfferDecisionsController {

    private final Offers offers;
    private final OfferReview review;
    private final OfferCatalog catalog;

    OfferDecisionsController(Offers offers, OfferReview review, OfferCatalog catalog) {
        this.offers = offers;
        this.review = review;
        this.catalog = catalog;
    }

    @PostMapping("/offer-versions/{id}/check-request")
    @Call(Who.PROGRAM_OWNER)
    @Operation(summary = "Send a draft for check; by one of its authors")
    ResponseEntity<OfferVersionResource> send(@PathVariable UUID id) {
        review.send(id);
        return now(id);
    }

    @PostMapping("/offer-versions/{id}/check")
    @Call(Who.PROGRAM_OWNER)
    @Operation(summary = "Mark a draft as checked; never by one of its authors")
    ResponseEntity<OfferVersionResource> check(@PathVariable UUID id) {
        review.check(id);
        return now(id);
    }

    @PostMapping("/offer-versions/{id}/return")
    @Call(Who.PROGRAM_OWNER)
    @Operation(summary = "Send a draft back to its authors with a reason; never by one of them")
    ResponseEntity<OfferVersionResource> sendBack(@PathVariable UUID id, @RequestBody ReturnInput input) {
        review.sendBack(id, input.reason());
        return now(id);
    }

    @PostMapping("/offer-versions/{id}/publication")
    @Call(Who.PROGRAM_OWNER)
    @Operation(summary = "Publish a draft; never by one of its authors. A published version never changes")
    ResponseEntity<OfferVersionResource> publish(@PathVariable UUID id) {
        review.publish(id);
        return now(id);
    }

    @PostMapping("/offer-versions/{id}/retirement")
    @Call(Who.PROGRAM_OWNER)
    @Operation(summary = "End a published version early; what was claimed under it keeps it")
    ResponseEntity<OfferVersionResource> retire(@PathVariable UUID id, @RequestBody RetirementInput input) {
        offers.retire(id, input.lastDay(), input.reason());
        return now(id);
    }

    private ResponseEntity<OfferVersionResource> now(UUID id) {
        return ResponseEntity.ok(OfferVersionResource.of(catalog.get(id), List.of()));
    }
}
