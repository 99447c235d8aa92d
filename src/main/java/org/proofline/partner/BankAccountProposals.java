package org.proofline.partner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BankAccountProposals extends Repository<BankAccountProposal, UUID> {

    BankAccountProposal saveAndFlush(BankAccountProposal proposal);

    @Query("select p from BankAccountProposal p where p.partnerId = :partnerId and p.state = :state")
    Optional<BankAccountProposal> findByPartnerIdAndState(UUID partnerId, Proposal.State state);

    List<BankAccountProposal> findByStateOrderByProposedAt(Proposal.State state);

    /** Pairs of partners with one verified account: the id of the one, the code of the other. */
    @Query(
            nativeQuery = true,
            value = "select cast(a.partner_id as text), p.code from partner.bank_account a"
                    + " join partner.bank_account b on b.iban = a.iban and b.partner_id <> a.partner_id"
                    + " join partner.partner p on p.id = b.partner_id"
                    + " where a.state = 'VERIFIED' and b.state = 'VERIFIED' order by p.code")
    List<Object[]> findShared();

    /** Verified accounts of partners. */
    @Query("select new org.proofline.partner.BankProfiles$AccountOwner(a.iban, a.partnerId, p.code)"
            + " from BankAccountProposal a join PartnerRow p on p.id = a.partnerId"
            + " where a.state = :state order by p.code")
    List<BankProfiles.AccountOwner> owners(Proposal.State state);
}
