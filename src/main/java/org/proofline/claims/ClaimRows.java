package org.proofline.claims;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.proofline.claims.Claims.ClaimFilter;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Repository;

/** The stored claims, seen through the acting person's eyes: another partner's claim does not exist for them. */
@Repository
class ClaimRows {

    private static final int MOST = 200;
    private static final String IN_PROCESS_OF_REQUEST =
            "select count(c) from ClaimRow c where c.content.fundRequestId = :request and c.progress.status in :open"
                    + " and c.id <> :but";

    private final EntityManager entities;

    ClaimRows(EntityManager entities) {
        this.entities = entities;
    }

    void add(ClaimRow row) {
        entities.persist(row);
    }

    /** Writes what waits, so that the version people get is the stored one. */
    ClaimRow flushed(ClaimRow row) {
        entities.flush();
        return row;
    }

    ClaimRow get(UUID id) {
        return visible(entities.find(ClaimRow.class, id));
    }

    /** The row, locked until the transaction ends. STALE when it changed since this transaction read it. */
    ClaimRow lock(UUID id) {
        try {
            return visible(entities.find(ClaimRow.class, id, LockModeType.PESSIMISTIC_WRITE));
        } catch (OptimisticLockException e) {
            throw DomainException.stale();
        }
    }

    List<ClaimRow> search(ClaimFilter filter) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new LinkedHashMap<>();
        with(conditions, values, "c.progress.status in :statuses", "statuses", statuses(filter));
        with(conditions, values, "c.partnerId = :partner", "partner", partner(filter));
        with(conditions, values, "c.content.offerCode = :offer", "offer", filter.offerCode());
        with(conditions, values, "c.number = :number", "number", filter.number());
        with(conditions, values, "c.createdAt >= :from", "from", startOf(filter.from(), 0));
        with(conditions, values, "c.createdAt < :to", "to", startOf(filter.to(), 1));
        with(conditions, values, "c.id < :cursor", "cursor", filter.cursor());
        TypedQuery<ClaimRow> query = entities.createQuery(
                "select c from ClaimRow c where " + String.join(" and ", conditions) + " order by c.id desc",
                ClaimRow.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(Math.max(1, Math.min(filter.limit(), MOST))).getResultList();
    }

    /** Whether any other claim still counts on the fund request's reservation. */
    boolean othersInProcess(UUID fundRequestId, UUID butClaim) {
        return entities.createQuery(IN_PROCESS_OF_REQUEST, Long.class)
                        .setParameter("request", fundRequestId)
                        .setParameter(
                                "open",
                                Set.of(ClaimStatus.values()).stream()
                                        .filter(ClaimStatus::inProcess)
                                        .toList())
                        .setParameter("but", butClaim)
                        .getSingleResult()
                > 0;
    }

    /** The claim that took this one's place; null when none did. */
    ClaimRow replacementOf(UUID id) {
        return entities.createQuery(
                        "select c from ClaimRow c where c.replaces = :id and c.progress.status not in :gone",
                        ClaimRow.class)
                .setParameter("id", id)
                .setParameter("gone", Set.of(ClaimStatus.WITHDRAWN, ClaimStatus.EXPIRED))
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private static ClaimRow visible(ClaimRow row) {
        if (row == null || !ActionContext.current().actor().sees(row.partnerId())) {
            throw DomainException.notFound("claim");
        }
        return row;
    }

    private static Set<ClaimStatus> statuses(ClaimFilter filter) {
        return filter.statuses() == null || filter.statuses().isEmpty() ? null : filter.statuses();
    }

    /** A partner's people see their own, whatever they ask for. */
    private static UUID partner(ClaimFilter filter) {
        Actor actor = ActionContext.current().actor();
        return actor.isPartner() ? actor.partnerId() : filter.partnerId();
    }

    private static Instant startOf(LocalDate day, int plus) {
        return day == null
                ? null
                : day.plusDays(plus).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static void with(
            List<String> conditions, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
