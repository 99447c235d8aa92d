package org.proofline.rebate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.proofline.claims.ClaimRewards.Asked;
import org.proofline.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What approved claims took of entitlements, beside what runs posted. */
@Repository
class AwardTable {

    private final JdbcClient sql;

    AwardTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Until the end of the transaction nobody else takes of this partner's entitlements, and no run of the offer. */
    void lock(String offerCode, UUID partnerId) {
        sql.sql("select 1 from pg_advisory_xact_lock_shared(hashtextextended(?, 0))")
                .param(key(offerCode))
                .query(Integer.class)
                .single();
        sql.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(key(offerCode) + partnerId)
                .query(Integer.class)
                .single();
    }

    /** Until the end of the transaction no claim takes of the offer's entitlements. */
    void lock(String offerCode) {
        sql.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(key(offerCode))
                .query(Integer.class)
                .single();
    }

    private static String key(String offerCode) {
        return "reward." + offerCode + ".";
    }

    /** What runs posted and other claims took of the same entitlement. */
    Money before(Asked asked, Period period) {
        BigDecimal sum = sql.sql(
                        """
                        select coalesce((select sum(amount) from rebate.award where offer_code = :offer
                            and partner_id = :partner and payee = :payee and period_from = :from and period_to = :to
                            and claim_id <> :claim), 0)
                          + coalesce((select sum(amount) from rebate.posting where offer_code = :offer
                            and partner_id = :partner and :payee = '' and period_from = :from and period_to = :to), 0)
                          - coalesce((select sum(amount) from rebate.absorbed where offer_code = :offer
                            and partner_id = :partner and :payee = '' and period_from = :from and period_to = :to), 0)
                        """)
                .param("offer", asked.offer().code())
                .param("partner", asked.partnerId())
                .param("payee", payee(asked))
                .param("from", period.from())
                .param("to", period.to())
                .param("claim", asked.claimId())
                .query(BigDecimal.class)
                .single();
        return Money.of(sum, asked.offer().currency());
    }

    /** Whether a run of the offer posted for other days that overlap these: the same sale would be paid twice. */
    boolean overlaps(Asked asked, Period period) {
        return sql.sql(
                        """
                        select exists (select 1 from rebate.posting where offer_code = ? and partner_id = ?
                          and period_from <= ? and period_to >= ? and (period_from, period_to) <> (?, ?))
                        """)
                .params(asked.offer().code(), asked.partnerId(), period.to(), period.from())
                .params(period.from(), period.to())
                .query(Boolean.class)
                .single();
    }

    /** Which of these units were rewarded to this partner before. */
    Set<String> used(Asked asked, Collection<String> references) {
        if (references.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(sql.sql(
                        """
                        select reference from rebate.award_unit where offer_code = :offer and partner_id = :partner
                          and reference in (:references) and claim_id <> :claim
                        """)
                .param("offer", asked.offer().code())
                .param("partner", asked.partnerId())
                .param("references", references)
                .param("claim", asked.claimId())
                .query(String.class)
                .list());
    }

    /** @return the award of the claim that this clawback took of, or empty when there is none or it was kept before */
    Optional<Taken> takenBack(UUID clawbackId, UUID claimId, Money amount, Instant at) {
        return sql.sql(
                        """
                        with taken as (insert into rebate.taken_back (clawback_id, claim_id, amount, taken_at)
                          select ?, claim_id, ?, ? from rebate.award where claim_id = ? on conflict do nothing
                          returning claim_id)
                        select offer_code, period_from, period_to from rebate.award join taken using (claim_id)
                        """)
                .params(clawbackId, amount.amount(), at.atOffset(ZoneOffset.UTC), claimId)
                .query((row, n) -> new Taken(
                        row.getString(1),
                        new Period(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))))
                .optional();
    }

    /** Of which offer and period something was taken back. */
    record Taken(String offerCode, Period period) {}

    /** @return false when it was kept before */
    boolean keep(Asked asked, Period period, Money amount, Money entitled, Instant at) {
        return sql.sql(
                                """
                                insert into rebate.award (claim_id, offer_code, partner_id, payee, period_from, period_to,
                                  currency, amount, entitled, awarded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(asked.claimId(), asked.offer().code(), asked.partnerId(), payee(asked))
                        .params(period.from(), period.to(), asked.offer().currency())
                        .params(amount.amount(), entitled.amount(), at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void keepUnits(Asked asked, List<String> references) {
        references.forEach(reference -> sql.sql("insert into rebate.award_unit values (?, ?, ?, ?)")
                .params(asked.offer().code(), asked.partnerId(), reference, asked.claimId())
                .update());
    }

    private static String payee(Asked asked) {
        return asked.payee() == null ? "" : asked.payee();
    }
}
