package org.proofline.partner;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Payees extends Repository<Payee, UUID> {

    Payee saveAndFlush(Payee payee);

    Optional<Payee> findById(UUID partnerId);

    Optional<Payee> findByEmployerIdAndUsername(UUID employerId, String username);

    List<Payee> findByEmployerIdOrderByName(UUID employerId);

    Optional<Payee> findByUsername(String username);

    /** Three questions about three tables in one go, because each payment asks them. */
    @Query(
            """
            select new org.proofline.partner.BankProfiles$Readiness(
              case when exists (select 1 from TaxProposal t where t.partnerId = p.partnerId and t.state = VERIFIED)
                and not exists (select 1 from TaxProposal t where t.partnerId = p.partnerId and t.state = PENDING)
                then true else false end,
              case when p.blockedReason is null
                and exists (select 1 from BankAccountProposal b where b.partnerId = p.partnerId and b.state = VERIFIED)
                and not exists (select 1 from BankAccountProposal b where b.partnerId = p.partnerId and b.state = PENDING)
                then true else false end,
              case when exists (select 1 from TaxProposal s
                  where s.partnerId = p.partnerId and s.state = VERIFIED and s.selfBilling = true)
                then true else false end)
            from Payee p where p.partnerId = :partnerId
            """)
    Optional<BankProfiles.Readiness> readiness(UUID partnerId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Payee p where p.partnerId = :partnerId")
    Optional<Payee> lock(UUID partnerId);
}
