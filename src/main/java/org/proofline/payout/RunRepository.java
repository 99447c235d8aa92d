package org.proofline.payout;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RunRepository extends Repository<Run, UUID> {

    Run saveAndFlush(Run run);

    Optional<Run> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Run r where r.id = :id")
    Optional<Run> lock(UUID id);

    List<Run> findAllByOrderByIdDesc();

    @Query(value = "select nextval('payout.run_number')", nativeQuery = true)
    long nextNumber();
}
