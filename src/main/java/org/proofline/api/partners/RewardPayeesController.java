package org.proofline.api.partners;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Who;
import org.proofline.api.json.InputMistakes;
import org.proofline.api.partners.ProfileParts.BankAccountInput;
import org.proofline.api.partners.ProfileParts.TaxProfileInput;
import org.proofline.partner.BankProfiles;
import org.proofline.partner.BankProfiles.BankProfile;
import org.proofline.partner.BankProfiles.TaxProfile;
import org.proofline.partner.RewardPayees;
import org.proofline.partner.RewardPayees.RewardPayee;
import org.proofline.security.Accounts;
import org.proofline.security.Accounts.Account;
import org.proofline.security.Role;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Salespeople who are paid themselves: the employer's consent, and an account and tax profile of their own. */
@ApiController
@Tag(name = "Partners")
class RewardPayeesController {

    private final RewardPayees payees;
    private final BankProfiles profiles;
    private final Accounts accounts;

    RewardPayeesController(RewardPayees payees, BankProfiles profiles, Accounts accounts) {
        this.payees = payees;
        this.profiles = profiles;
        this.accounts = accounts;
    }

    @Schema(name = "RewardConsent")
    record ConsentInput(
            @Schema(example = "seller-north", requiredMode = Schema.RequiredMode.REQUIRED) String username) {}

    /** @param accepted true when left out */
    @Schema(name = "RewardPayeeVerification")
    record VerificationInput(Boolean accepted, String comment) {}

    @Schema(name = "RewardPayee", description = "A person who is paid; account numbers are masked")
    record PayeeResource(
            String username,
            String name,
            String consentedBy,
            Instant consentedAt,
            @Schema(description = "NONE, PENDING, VERIFIED or BLOCKED") String bankStatus,
            @Schema(description = "The account in force, else the one that waits") String iban,
            @Schema(description = "NONE, PENDING or VERIFIED") String taxStatus,
            String withholdingPercent) {}

    @PostMapping("/reward-payees")
    @Call(Who.PARTNER_ADMIN)
    @Operation(summary = "Agree, as the employer, that a salesperson of yours is paid rewards")
    ResponseEntity<Void> consent(@RequestBody ConsentInput input) {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("username", input.username());
        mistakes.throwIfAny();
        Actor actor = ActionContext.current().actor();
        Account seller = accounts.find(input.username())
                .filter(account -> account.enabled() && account.roles().contains(Role.PARTNER_SELLER))
                .filter(account -> account.partnerId().equals(actor.partnerId()))
                .orElseThrow(() -> DomainException.invalid(
                        "NO_SELLER", "You have no salesperson " + input.username() + ". Invite the person first."));
        payees.consent(actor.partnerId(), seller.username(), seller.displayName());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/reward-profile")
    @Call(Who.PARTNER_SELLER)
    @Operation(summary = "Where your rewards go, and how they are taxed")
    ResponseEntity<PayeeResource> own() {
        return answer(self());
    }

    @PutMapping("/reward-profile/bank-account")
    @Call(Who.PARTNER_SELLER)
    @Operation(summary = "Propose an account of your own; rewards wait until the vendor has verified it")
    ResponseEntity<PayeeResource> account(@RequestBody BankAccountInput input) {
        RewardPayee self = self();
        profiles.propose(self.id(), input.toAccount());
        return answer(self);
    }

    @PutMapping("/reward-profile/tax-profile")
    @Call(Who.PARTNER_SELLER)
    @Operation(summary = "Propose your personal tax profile; rewards wait until the vendor has verified it")
    ResponseEntity<PayeeResource> tax(@RequestBody TaxProfileInput input) {
        RewardPayee self = self();
        profiles.proposeTax(
                self.id(), new TaxProfile(self.id(), input.country(), null, input.withholdingPercent(), null, null));
        return answer(self);
    }

    @PostMapping("/reward-payees/{username}/verification")
    @Call(Who.PARTNER_MASTER)
    @Operation(summary = "Verify or refuse what a person proposed: account and tax profile, as far as they wait")
    ResponseEntity<PayeeResource> verify(
            @PathVariable String username, @RequestBody(required = false) VerificationInput input) {
        RewardPayee payee = payees.byUsername(username);
        boolean accepted = input == null || !Boolean.FALSE.equals(input.accepted());
        String comment = input == null ? null : input.comment();
        BankProfile bank = profiles.of(payee.id());
        boolean taxWaits = profiles.taxOf(payee.id()).status().equals("PENDING");
        if (bank.pending() != null || !taxWaits) {
            profiles.verify(payee.id(), bank.version(), accepted, comment);
        }
        if (taxWaits) {
            profiles.verifyTax(payee.id(), accepted, comment);
        }
        return answer(payee);
    }

    private RewardPayee self() {
        return payees.byUsername(ActionContext.current().actor().username());
    }

    private ResponseEntity<PayeeResource> answer(RewardPayee payee) {
        BankProfile bank = profiles.of(payee.id());
        TaxProfile tax = profiles.taxOf(payee.id());
        String iban = bank.verified() != null
                ? bank.verified().maskedIban()
                : bank.pending() == null ? null : bank.pending().maskedIban();
        return ResponseEntity.ok(new PayeeResource(
                payee.username(),
                payee.name(),
                payee.consentedBy(),
                payee.consentedAt(),
                bank.status(),
                iban,
                tax.status(),
                tax.withholdingPercent()));
    }
}
