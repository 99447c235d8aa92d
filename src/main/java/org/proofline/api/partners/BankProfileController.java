package org.proofline.api.partners;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Etags;
import org.proofline.api.edge.Owned;
import org.proofline.api.edge.Who;
import org.proofline.api.partners.ProfileParts.BankAccountInput;
import org.proofline.api.partners.ProfileParts.BankProfileResource;
import org.proofline.api.partners.ProfileParts.VerificationInput;
import org.proofline.partner.BankProfiles;
import org.proofline.partner.BankProfiles.BankProfile;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

@ApiController
@Tag(name = "Partners")
class BankProfileController {

    private final Partners partners;
    private final BankProfiles profiles;

    BankProfileController(Partners partners, BankProfiles profiles) {
        this.partners = partners;
        this.profiles = profiles;
    }

    @GetMapping("/partners/{code}/bank-profile")
    @Call(
            value = {Who.PARTNER_ADMIN, Who.PARTNER_MASTER},
            of = Owned.PARTNER)
    @Operation(summary = "Where a partner's money goes, and the change that waits")
    ResponseEntity<BankProfileResource> get(@PathVariable String code) {
        Partner partner = partners.byCode(code);
        return answer(partner, profiles.of(partner.id()));
    }

    @PutMapping("/partners/{code}/bank-profile")
    @Call(value = Who.PARTNER_ADMIN, of = Owned.PARTNER)
    @Operation(summary = "Propose an account; payments wait until a second person has verified it")
    ResponseEntity<BankProfileResource> propose(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody BankAccountInput input) {
        Partner partner = partners.byCode(code);
        if (ifMatch != null) {
            Etags.expected(ifMatch, profiles.of(partner.id()).version());
        }
        return answer(partner, profiles.propose(partner.id(), input.toAccount()));
    }

    @PostMapping("/partners/{code}/bank-profile/verification")
    @Call(value = Who.PARTNER_MASTER, of = Owned.PARTNER)
    @Operation(summary = "Verify or refuse the account that waits; never by the person who proposed it")
    ResponseEntity<BankProfileResource> verify(
            @PathVariable String code, @RequestBody(required = false) VerificationInput input) {
        Partner partner = partners.byCode(code);
        VerificationInput given = input == null ? VerificationInput.YES : input;
        BankProfile seen = profiles.of(partner.id());
        long version = given.version() == null ? seen.version() : given.version();
        return answer(partner, profiles.verify(partner.id(), version, given.accepts(), given.comment()));
    }

    private static ResponseEntity<BankProfileResource> answer(Partner partner, BankProfile profile) {
        Actor actor = ActionContext.current().actor();
        boolean inFull =
                actor.isPartner() || Who.PARTNER_MASTER.roles().stream().anyMatch(role -> actor.hasRole(role.code()));
        if (!actor.sees(partner.id())) {
            throw DomainException.notFound("partner");
        }
        return Etags.answer(HttpStatus.OK, profile.version(), BankProfileResource.of(partner.code(), profile, inFull));
    }
}
