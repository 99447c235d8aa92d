package org.proofline.api.partners;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Owned;
import org.proofline.api.edge.Who;
import org.proofline.api.partners.ProfileParts.TaxProfileInput;
import org.proofline.api.partners.ProfileParts.TaxProfileResource;
import org.proofline.api.partners.ProfileParts.TaxVerificationInput;
import org.proofline.partner.BankProfiles;
import org.proofline.partner.BankProfiles.TaxProfile;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

@ApiController
@Tag(name = "Partners")
class TaxProfileController {

    private final Partners partners;
    private final BankProfiles profiles;

    TaxProfileController(Partners partners, BankProfiles profiles) {
        this.partners = partners;
        this.profiles = profiles;
    }

    @GetMapping("/partners/{code}/tax-profile")
    @Call(
            value = {Who.PARTNER_ADMIN, Who.PARTNER_MASTER},
            of = Owned.PARTNER)
    @Operation(summary = "How a partner is taxed")
    ResponseEntity<TaxProfileResource> get(@PathVariable String code) {
        Partner partner = partners.byCode(code);
        return answer(partner, profiles.taxOf(partner.id()));
    }

    @PutMapping("/partners/{code}/tax-profile")
    @Call(value = Who.PARTNER_ADMIN, of = Owned.PARTNER)
    @Operation(summary = "Propose a tax profile; payments wait until a second person has verified it")
    ResponseEntity<TaxProfileResource> propose(@PathVariable String code, @RequestBody TaxProfileInput input) {
        Partner partner = partners.byCode(code);
        TaxProfile profile = new TaxProfile(
                        partner.id(), input.country(), input.vatId(), input.withholdingPercent(), null, null)
                .selfBilled(Boolean.TRUE.equals(input.selfBilling()));
        return answer(partner, profiles.proposeTax(partner.id(), profile));
    }

    @PostMapping("/partners/{code}/tax-profile/verification")
    @Call(value = Who.PARTNER_MASTER, of = Owned.PARTNER)
    @Operation(summary = "Verify or refuse the tax profile that waits; never by the person who proposed it")
    ResponseEntity<TaxProfileResource> verify(
            @PathVariable String code, @RequestBody(required = false) TaxVerificationInput input) {
        Partner partner = partners.byCode(code);
        boolean accepted = input == null || !Boolean.FALSE.equals(input.accepted());
        return answer(partner, profiles.verifyTax(partner.id(), accepted, input == null ? null : input.comment()));
    }

    private static ResponseEntity<TaxProfileResource> answer(Partner partner, TaxProfile profile) {
        return ResponseEntity.ok(new TaxProfileResource(
                partner.code(),
                profile.status(),
                profile.country(),
                profile.vatId(),
                profile.withholdingPercent(),
                profile.selfBilling()));
    }
}
