package org.proofline.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A bank account of a partner: proposed, then verified, rejected or replaced. */
@Entity
@Table(schema = "partner", name = "bank_account")
class BankAccountProposal extends Proposal {

    private String accountHolder;
    private String iban;
    private String bic;
    private String street;
    private String postalCode;
    private String city;
    private String country;

    BankAccountProposal() {}

    BankAccountProposal(UUID id, UUID partnerId, BankAccount account, String proposedBy, Instant proposedAt) {
        super(id, partnerId, proposedBy, proposedAt);
        this.accountHolder = account.accountHolder();
        this.iban = account.iban();
        this.bic = account.bic();
        this.street = account.street();
        this.postalCode = account.postalCode();
        this.city = account.city();
        this.country = account.country();
    }

    BankAccount account() {
        return new BankAccount(accountHolder, iban, bic, street, postalCode, city, country);
    }
}
