package org.proofline.partner;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Payees extends Repository<Payee, UUID> {

    Payee saveAndFlush(Payee payee);

    Optional<Payee> findById(UUID partnerId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Payee p where p.partnerId = :partnerId")
    Optional<Payee> lock(UUID partnerId);
}
