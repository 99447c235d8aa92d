package org.proofline.payout;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PaymentRepository extends Repository<Payment, UUID> {

    Payment saveAndFlush(Payment payment);

    Optional<Payment> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Payment p where p.id = :id")
    Optional<Payment> lock(UUID id);

    @Query("select p from Payment p where p.claimId = :claimId order by p.attempt desc limit 1")
    Optional<Payment> findFirstByClaimIdOrderByAttemptDesc(UUID claimId);

    List<Payment> findByClaimIdOrderByAttempt(UUID claimId);

    List<Payment> findByClaimIdInOrderByAttempt(Collection<UUID> claimIds);

    List<Payment> findByPartnerIdOrderByIdDesc(UUID partnerId);

    List<Payment> findByRunIdOrderById(UUID runId);

    List<Payment> findByStatusInOrderById(Collection<PaymentStatus> statuses);

    List<Payment> findByPayeeIdAndStatusInOrderById(UUID payeeId, Collection<PaymentStatus> statuses);

    @Query("select p from Payment p where p.status in :statuses and p.changedAt < :before order by p.changedAt")
    List<Payment> unchangedSince(Collection<PaymentStatus> statuses, Instant before);

    @Query(
            """
            select p from Payment p where p.status = SCHEDULED and p.payingEntity = :entity and p.currency = :currency
              and p.payableOn <= :cutOff and p.settlement <> CREDIT_MEMO
            order by p.payableOn, p.id
            """)
    List<Payment> due(String entity, String currency, LocalDate cutOff);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select p from Payment p where p.status = SCHEDULED and p.payingEntity = :entity and p.currency = :currency
              and p.payableOn <= :cutOff and p.settlement <> CREDIT_MEMO
            order by p.payableOn, p.id
            """)
    List<Payment> lockDue(String entity, String currency, LocalDate cutOff);

    /** First attempts made since an id, of partners with one that may still be stopped or was made lately. */
    @Query(
            """
            select new org.proofline.payout.Payouts$Scheduled(p.id, p.claimId,
              case when p.status in :waiting then true else false end) from Payment p
            where p.id >= :from and p.attempt = 1 and p.partnerId in (
              select w.partnerId from Payment w
              where w.id >= :from and (w.id >= :lately or w.status in :waiting or w.status = IN_RUN))
            order by p.id
            """)
    List<Payouts.Scheduled> scheduled(UUID from, UUID lately, Collection<PaymentStatus> waiting);

    /** Latest attempts that failed and that nobody tried again. */
    @Query(
            """
            select p from Payment p where p.status in :failed
              and not exists (select 1 from Payment n where n.claimId = p.claimId and n.attempt > p.attempt)
            order by p.changedAt
            """)
    List<Payment> failedForGood(Collection<PaymentStatus> failed);
}
