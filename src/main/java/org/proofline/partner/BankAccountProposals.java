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
}
