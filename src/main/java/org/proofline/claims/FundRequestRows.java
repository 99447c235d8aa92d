package org.proofline.claims;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Repository;

/** The stored fund requests, seen through the acting person's eyes. */
@Repository
class FundRequestRows {

    private final EntityManager entities;

    FundRequestRows(EntityManager entities) {
        this.entities = entities;
    }

    void add(FundRequestRow row) {
        entities.persist(row);
    }

    FundRequestRow flushed(FundRequestRow row) {
        entities.flush();
        return row;
    }

    /** Null when there is none, or it is another partner's. */
    FundRequestRow find(UUID id) {
        FundRequestRow row = entities.find(FundRequestRow.class, id);
        return row == null || !sees(row) ? null : row;
    }

    FundRequestRow get(UUID id) {
        return visible(entities.find(FundRequestRow.class, id));
    }

    /** The row, locked until the transaction ends; always after its claim and before its fund. */
    FundRequestRow lock(UUID id) {
        try {
            return visible(entities.find(FundRequestRow.class, id, LockModeType.PESSIMISTIC_WRITE));
        } catch (OptimisticLockException e) {
            throw DomainException.stale();
        }
    }

    List<FundRequestRow> ofPartner(UUID partnerId) {
        return entities.createQuery(
                        "select r from FundRequestRow r where r.partnerId = :partner order by r.id desc",
                        FundRequestRow.class)
                .setParameter("partner", partnerId)
                .getResultList();
    }

    /** Approved and neither completed nor ended. */
    List<FundRequestRow> approved() {
        return entities.createQuery(
                        "select r from FundRequestRow r where r.status in :statuses order by r.id",
                        FundRequestRow.class)
                .setParameter("statuses", List.of(FundRequestStatus.APPROVED, FundRequestStatus.PARTIALLY_APPROVED))
                .getResultList();
    }

    List<FundRequestRow> all() {
        return entities.createQuery("select r from FundRequestRow r order by r.id desc", FundRequestRow.class)
                .getResultList();
    }

    /** What claims on the request were approved for, all together. */
    BigDecimal approvedOnClaims(UUID id) {
        BigDecimal sum = entities.createQuery(
                        "select sum(c.approved) from ClaimRow c where c.content.fundRequestId = :id", BigDecimal.class)
                .setParameter("id", id)
                .getSingleResult();
        return sum == null ? BigDecimal.ZERO : sum;
    }

    private static FundRequestRow visible(FundRequestRow row) {
        if (row == null || !sees(row)) {
            throw DomainException.notFound("fund request");
        }
        return row;
    }

    private static boolean sees(FundRequestRow row) {
        return ActionContext.current().actor().sees(row.partnerId());
    }
}
