package org.proofline.partner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProfileProposals extends Repository<ProfileProposal, UUID> {

    ProfileProposal saveAndFlush(ProfileProposal proposal);

    @Query("select p from ProfileProposal p where p.partnerId = :partnerId and p.state = :state")
    Optional<ProfileProposal> findByPartnerIdAndState(UUID partnerId, Proposal.State state);

    List<ProfileProposal> findByPartnerIdOrderByProposedAtDesc(UUID partnerId);

    List<ProfileProposal> findByStateOrderByProposedAt(Proposal.State state);
}
