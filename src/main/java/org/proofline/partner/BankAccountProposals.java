package org.proofline.partner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface BankAccountProposals extends Repository<BankAccountProposal, UUID> {

    BankAccountProposal saveAndFlush(BankAccountProposal proposal);

    Optional<BankAccountProposal> findByPartnerIdAndState(UUID partnerId, Proposal.State state);

    List<BankAccountProposal> findByStateOrderByProposedAt(Proposal.State state);
}
