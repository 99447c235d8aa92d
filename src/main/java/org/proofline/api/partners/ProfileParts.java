package org.proofline.api.partners;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.proofline.api.json.InputMistakes;
import org.proofline.partner.BankAccount;
import org.proofline.partner.BankProfiles.BankProfile;

/** Bank and tax profiles as the contract writes them. */
final class ProfileParts {

    private ProfileParts() {}

    /** An account that is proposed. */
    @Schema(name = "BankAccountInput")
    record BankAccountInput(
            @Schema(description = "The name the bank knows", requiredMode = Schema.RequiredMode.REQUIRED)
                    String accountHolder,
            @Schema(example = "DE89370400440532013000", requiredMode = Schema.RequiredMode.REQUIRED) String iban,
            String bic,
            @Schema(description = "Street and number") String street,
            String postalCode,
            String city,
            @Schema(description = "ISO 3166 country code", example = "DE") String country) {

        BankAccount toAccount() {
            InputMistakes mistakes = new InputMistakes();
            mistakes.require("accountHolder", accountHolder);
            mistakes.require("iban", iban);
            mistakes.throwIfAny();
            return new BankAccount(accountHolder, iban, bic, street, postalCode, city, country);
        }
    }

    /** @param version of the profile that was looked at; the current one when left out */
    @Schema(name = "BankVerification")
    record VerificationInput(
            @Schema(description = "True when left out") Boolean accepted, Long version, String comment) {

        static final VerificationInput YES = new VerificationInput(true, null, null);

        boolean accepts() {
            return !Boolean.FALSE.equals(accepted);
        }
    }

    /** An account. The IBAN is whole only for the partner's administrator and who verifies it. */
    @Schema(name = "BankAccount")
    record AccountPart(
            String accountHolder,
            String iban,
            String bic,
            String street,
            String postalCode,
            String city,
            String country) {

        static AccountPart of(BankAccount account, boolean inFull) {
            return account == null
                    ? null
                    : new AccountPart(
                            account.accountHolder(),
                            inFull ? account.iban() : account.maskedIban(),
                            account.bic(),
                            account.street(),
                            account.postalCode(),
                            account.city(),
                            account.country());
        }
    }

    /** Where a partner's money goes. */
    @Schema(name = "BankProfile")
    record BankProfileResource(
            String partner,
            @Schema(description = "NONE, PENDING, VERIFIED or BLOCKED") String status,
            @Schema(description = "The account in force") AccountPart verified,
            @Schema(description = "The change that waits") AccountPart pending,
            String proposedBy,
            Instant proposedAt,
            String verifiedBy,
            Instant verifiedAt,
            String blockedReason,
            long version) {

        static BankProfileResource of(String partner, BankProfile profile, boolean inFull) {
            return new BankProfileResource(
                    partner,
                    profile.status(),
                    AccountPart.of(profile.verified(), inFull),
                    AccountPart.of(profile.pending(), inFull),
                    profile.proposedBy(),
                    profile.proposedAt(),
                    profile.verifiedBy(),
                    profile.verifiedAt(),
                    profile.blockedReason(),
                    profile.version());
        }
    }

    /** How a partner is taxed, as its administrator says. */
    @Schema(name = "TaxProfileInput")
    record TaxProfileInput(
            @Schema(example = "DE", requiredMode = Schema.RequiredMode.REQUIRED) String country,
            String vatId,
            @Schema(description = "0.00 when left out", example = "0.00") String withholdingPercent,
            @Schema(description = "Whether the vendor writes the partner's tax invoices for it; false when left out")
                    Boolean selfBilling) {}

    /** @param accepted true when left out */
    @Schema(name = "TaxVerification")
    record TaxVerificationInput(Boolean accepted, String comment) {}

    /** How a partner is taxed. */
    @Schema(name = "TaxProfile")
    record TaxProfileResource(
            String partner,
            @Schema(description = "NONE, PENDING or VERIFIED") String status,
            String country,
            String vatId,
            String withholdingPercent,
            @Schema(description = "Whether the vendor writes the partner's tax invoices for it") boolean selfBilling) {}
}
