package org.proofline.partner;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Bank profiles: a change is proposed by the partner's administrator and verified by another person of the vendor. */
public interface BankProfiles {

    /**
     * The profile as its owner and the vendor see it.
     *
     * @param status NONE, PENDING (first profile or a change waits), VERIFIED, BLOCKED (a payment came back)
     * @param verified the account in force; null before the first verification
     * @param pending the change that waits; null when none does
     * @param version grows with each change; what is verified must be what was seen
     */
    record BankProfile(
            UUID partnerId,
            String status,
            BankAccount verified,
            BankAccount pending,
            String proposedBy,
            Instant proposedAt,
            String verifiedBy,
            Instant verifiedAt,
            String blockedReason,
            long version) {}

    BankProfile of(UUID partnerId);

    /** The account money may go to now; empty while none is verified, a change waits, or the profile is blocked. */
    Optional<BankAccount> payable(UUID partnerId);

    /**
     * What of the partner's profiles is ready for a payment.
     *
     * @param tax a tax profile is verified and no change of it waits
     * @param account {@link #payable} gives an account
     * @param selfBilling the verified tax profile agrees that the vendor writes the partner's tax invoices
     */
    record Readiness(boolean tax, boolean account, boolean selfBilling) {

        static final Readiness NONE = new Readiness(false, false, false);
    }

    /** Whether money may go to the partner now, without reading the profiles themselves. */
    Readiness readiness(UUID partnerId);

    /** Proposes an account; payments wait until it is verified. INVALID with field errors on a wrong IBAN. */
    BankProfile propose(UUID partnerId, BankAccount account);

    /** Verifies the pending account. FORBIDDEN when the acting person proposed it; STALE on another version. */
    BankProfile verify(UUID partnerId, long version, boolean accepted, String comment);

    /** Blocks the profile after a return until it is verified again. */
    void block(UUID partnerId, String reason);

    /** Codes of other partners with the same verified account, by partner; whoever asks. Never show it to partners. */
    java.util.Map<UUID, java.util.List<String>> sharedAccounts();

    /**
     * Whose verified account it is.
     *
     * @param partnerCode for the vendor's people
     */
    record AccountOwner(String iban, UUID partnerId, String partnerCode) {}

    /** Every verified account of a partner; whoever asks. Never show it to partners, nor keep it. */
    java.util.List<AccountOwner> accountOwners();

    /** The profiles that wait for a second person. */
    java.util.List<BankProfile> waiting();

    /** The tax profile: country, VAT number and withholding rate; NONE, PENDING or VERIFIED like the bank profile. */
    TaxProfile taxOf(UUID partnerId);

    TaxProfile proposeTax(UUID partnerId, TaxProfile profile);

    TaxProfile verifyTax(UUID partnerId, boolean accepted, String comment);

    /**
     * @param withholdingPercent withheld from payments, as a decimal string such as {@code 0.00}
     * @param status NONE, PENDING, VERIFIED
     * @param selfBilling whether the vendor writes the partner's tax invoices for it
     */
    record TaxProfile(
            UUID partnerId,
            String country,
            String vatId,
            String withholdingPercent,
            String status,
            String proposedBy,
            boolean selfBilling) {

        /** Of a partner that writes its own invoices. */
        public TaxProfile(
                UUID partnerId,
                String country,
                String vatId,
                String withholdingPercent,
                String status,
                String proposedBy) {
            this(partnerId, country, vatId, withholdingPercent, status, proposedBy, false);
        }

        /** The same with or without self-billing. */
        public TaxProfile selfBilled(boolean agreed) {
            return new TaxProfile(partnerId, country, vatId, withholdingPercent, status, proposedBy, agreed);
        }
    }
}
