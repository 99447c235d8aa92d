package org.proofline.partner;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface TaxProposals extends Repository<TaxProposal, UUID> {

    TaxProposal saveAndFlush(TaxProposal proposal);

    Optional<TaxProposal> findByPartnerIdAndState(UUID partnerId, Proposal.State state);
}
