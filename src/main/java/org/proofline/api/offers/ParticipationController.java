package org.proofline.api.offers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.proofline.adjudication.Participation;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Who;
import org.proofline.api.json.InputMistakes;
import org.proofline.api.offers.OfferTermsResource.AcceptanceInput;
import org.proofline.api.offers.OfferTermsResource.Lack;
import org.proofline.api.offers.OfferTermsResource.ParticipationResource;
import org.proofline.program.Enrollments;
import org.proofline.program.Offer;
import org.proofline.program.OfferScheme.Contract;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@ApiController
@Tag(name = "Offers")
class ParticipationController {

    private final Participation participation;
    private final Enrollments enrollments;

    ParticipationController(Participation participation, Enrollments enrollments) {
        this.participation = participation;
        this.enrollments = enrollments;
    }

    @GetMapping("/offers/{code}/participation")
    @Call(Who.PARTNER)
    @Operation(summary = "Whether you may take part in an offer; each condition you lack, with what to do about it")
    ParticipationResource get(@PathVariable String code, Locale locale) {
        return resource(visible(code), locale);
    }

    @PostMapping("/offers/{code}/enrollment")
    @Call(Who.PARTNER)
    @Operation(summary = "Take part in an offer; again changes nothing")
    ResponseEntity<ParticipationResource> enroll(@PathVariable String code, Locale locale) {
        Offer offer = visible(code);
        enrollments.enroll(code, partner());
        return ResponseEntity.ok(resource(offer, locale));
    }

    @DeleteMapping("/offers/{code}/enrollment")
    @Call(Who.PARTNER)
    @Operation(summary = "Take part no more; what you earned stays earned")
    ResponseEntity<ParticipationResource> leave(@PathVariable String code, Locale locale) {
        Offer offer = visible(code);
        enrollments.leave(code, partner());
        return ResponseEntity.ok(resource(offer, locale));
    }

    @GetMapping("/offers/{code}/terms")
    @Call(Who.PARTNER)
    @Operation(summary = "The terms of the version in force: the standard terms, the addendum, the rules")
    OfferTermsResource terms(@PathVariable String code) {
        return terms(visible(code));
    }

    @PostMapping("/offers/{code}/acceptance")
    @Call(Who.PARTNER)
    @Operation(summary = "Accept the terms of this very version on behalf of your company")
    ResponseEntity<OfferTermsResource> accept(@PathVariable String code, @RequestBody AcceptanceInput input) {
        Offer offer = visible(code);
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("version", input.version());
        mistakes.throwIfAny();
        if (input.version() != offer.version()) {
            throw DomainException.conflict(
                    "OFFER_VERSION",
                    "Version " + offer.version() + " is in force. Read its terms, then accept that version.");
        }
        enrollments.accept(offer.versionId(), partner());
        return ResponseEntity.ok(terms(offer));
    }

    private ParticipationResource resource(Offer offer, Locale locale) {
        List<Lack> unmet = participation.unmet(offer, partner(), Spoken.in(locale)).stream()
                .map(Lack::of)
                .toList();
        return new ParticipationResource(
                offer.code(),
                offer.version(),
                enrollments.isEnrolled(offer.code(), partner()),
                enrollments.hasAccepted(offer, partner()),
                unmet.isEmpty(),
                unmet);
    }

    private OfferTermsResource terms(Offer offer) {
        Contract contract = offer.scheme() == null ? null : offer.scheme().contract();
        return new OfferTermsResource(
                offer.code(),
                offer.version(),
                contract == null ? null : contract.standardTerms(),
                contract == null ? null : contract.addendum(),
                enrollments.terms(offer),
                enrollments.hasAccepted(offer, partner()));
    }

    private Offer visible(String code) {
        return participation.visible(code, partner());
    }

    /** Others than partners take part in nothing. */
    private static UUID partner() {
        Actor actor = ActionContext.current().actor();
        if (!actor.isPartner()) {
            throw DomainException.notFound("object");
        }
        return actor.partnerId();
    }
}
