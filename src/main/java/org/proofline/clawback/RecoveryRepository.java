package org.proofline.clawback;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RecoveryRepository extends Repository<Recovery, UUID> {

    Recovery saveAndFlush(Recovery recovery);

    Optional<Recovery> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Recovery r where r.id = :id")
    Optional<Recovery> lock(UUID id);

    List<Recovery> findByClaimIdOrderById(UUID claimId);

    List<Recovery> findByClaimIdInOrderById(Collection<UUID> claimIds);

    List<Recovery> findByPartnerIdOrderByIdDesc(UUID partnerId);

    List<Recovery> findAllByOrderByIdDesc();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select r from Recovery r where r.partnerId = :partner and r.payingEntity = :entity
              and r.status in :statuses order by r.id
            """)
    List<Recovery> lockOf(UUID partner, String entity, Collection<RecoveryStatus> statuses);

    /** One recovery of a claim after the other, also when none exists yet to be locked. */
    @Query(
            value = "select 1 from pg_advisory_xact_lock(hashtextextended('clawback.claim:' || :claim, 0))",
            nativeQuery = true)
    int lockClaim(String claim);
}
