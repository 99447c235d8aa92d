package org.proofline.partner;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TaxProposals extends Repository<TaxProposal, UUID> {

    TaxProposal saveAndFlush(TaxProposal proposal);

    @Query("select p from TaxProposal p where p.partnerId = :partnerId and p.state = :state")
    Optional<TaxProposal> findByPartnerIdAndState(UUID partnerId, Proposal.State state);
}
