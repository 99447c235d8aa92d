package org.proofline.api.offers;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Etags;
import org.proofline.api.edge.Who;
import org.proofline.program.Offer;
import org.proofline.program.OfferCatalog;
import org.proofline.program.OfferDocument;
import org.proofline.program.OfferEntry;
import org.proofline.program.Offers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** Writing drafts of offers: the whole offer as data, checked against what was read. */
@ApiController
@Tag(name = "Offer catalog")
class OfferDraftsController {

    private static final String BASE = "/api/v1/offer-versions/";

    private final Offers offers;
    private final OfferCatalog catalog;

    OfferDraftsController(Offers offers, OfferCatalog catalog) {
        this.offers = offers;
        this.catalog = catalog;
    }

    @GetMapping("/offer-versions/{id}/definition")
    @Call(Who.STAFF)
    @Operation(summary = "The whole version as data: what a draft is rewritten with, and what a new one may begin from")
    ResponseEntity<JsonNode> definition(@PathVariable UUID id) {
        OfferEntry entry = catalog.get(id);
        return Etags.answer(HttpStatus.OK, entry.revision(), OfferDocument.write(entry.offer()));
    }

    @PostMapping("/offer-versions")
    @Call(Who.PROGRAM_OWNER)
    @Operation(
            summary = "Draft an offer, or the next version of one whose code is known",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(type = "object", description = "As in 'definition'"))))
    ResponseEntity<OfferVersionResource> draft(@RequestBody JsonNode definition) {
        Offer saved = offers.draft(OfferDocument.read(definition, null));
        return answer(HttpStatus.CREATED, saved.versionId());
    }

    @PutMapping("/offer-versions/{id}/definition")
    @Call(Who.PROGRAM_OWNER)
    @Operation(
            summary =
                    "Rewrite a draft; 412 when somebody else wrote on it since. A sent draft goes back to its authors",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(type = "object", description = "As in 'definition'"))))
    ResponseEntity<OfferVersionResource> rewrite(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody JsonNode definition) {
        long seen = Etags.expected(ifMatch, catalog.get(id).revision());
        offers.rewrite(OfferDocument.read(definition, id), seen);
        return answer(HttpStatus.OK, id);
    }

    private ResponseEntity<OfferVersionResource> answer(HttpStatus status, UUID id) {
        OfferEntry entry = catalog.get(id);
        OfferVersionResource resource = OfferVersionResource.of(entry, List.of());
        ResponseEntity<OfferVersionResource> tagged = Etags.answer(status, entry.revision(), resource);
        return status == HttpStatus.CREATED
                ? ResponseEntity.created(URI.create(BASE + id))
                        .eTag(tagged.getHeaders().getETag())
                        .body(resource)
                : tagged;
    }
}
