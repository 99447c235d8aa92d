package org.proofline.adjudication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.claims.ClaimRewards;
import org.proofline.program.Offers;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks once more at rewards that were decided before it could be known whether what was sold comes back (F26): for a month
 * from when the days after their period are over. Nodes may do so at the same time: a hit is kept once.
 */
@Component
public class WatchedSales {

    static final String RULE = "F26";

    private static final int MONTH = 31;

    private final JdbcClient sql;
    private final Offers offers;
    private final Rewarded rewarded;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** What is read of a reward, and where hits go. */
    @Component
    record Rewarded(DossierReader reader, SaleLook sales, WatchingBook book) {}

    WatchedSales(JdbcClient sql, Offers offers, Rewarded rewarded, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.offers = offers;
        this.rewarded = rewarded;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks at every decided reward whose period ended lately, and whose rule had to leave it open. */
    @Scheduled(cron = "0 37 2 * * *", zone = "UTC")
    public void look() {
        ActionContext.of(Actor.SYSTEM)
                .run(() -> wanted().forEach(id -> transaction.executeWithoutResult(status -> look(id))));
    }

    private void look(UUID claimId) {
        Dossier dossier = rewarded.reader().read(claimId);
        if (dossier.reward() == null) {
            return;
        }
        Around around = rewarded.sales().with(dossier, Around.spared(List.of()));
        SaleRules.Spike rule = new SaleRules.Spike();
        if (rule.hasData(dossier, around)) {
            rule.check(dossier, around, finding -> rewarded.book()
                    .keep(claimId, List.of(new Watched(finding, claimId.toString()))));
        }
    }

    private List<UUID> wanted() {
        LocalDate last = LocalDate.now(clock).minusDays(RiskBook.IN_FORCE.number(RULE, "days"));
        LocalDate first = last.minusDays(MONTH);
        UUID[] rewarding = sql
                .sql("select distinct offer_version_id from claims.claim where activity_end between ? and ?")
                .params(first, last)
                .query(UUID.class)
                .list()
                .stream()
                .filter(version -> ClaimRewards.pays(offers.version(version)))
                .toArray(UUID[]::new);
        return sql.sql(
                        """
                        select c.id from claims.claim c join adjudication.assessment a on a.claim_id = c.id
                        where c.activity_end between ? and ? and c.offer_version_id = any(?)
                          and c.status in ('APPROVED', 'PARTIALLY_APPROVED', 'CLOSED') and not 'F26' = any(a.evaluated)
                        order by c.id
                        """)
                .params(first, last, rewarding)
                .query(UUID.class)
                .list();
    }
}
