package org.proofline.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.DomainException;
import org.proofline.shared.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class PostingPeriodTable implements PostingPeriods {

    private final JdbcClient jdbc;
    private final PayingEntities entities;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PostingPeriodTable(JdbcClient jdbc, PayingEntities entities, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOpen(String payingEntity, YearMonth period) {
        return jdbc.sql(
                        """
                        select not exists (select from ledger.posting_period
                          where paying_entity = :entity and period = :period and closed_at is not null)
                        """)
                .param("entity", payingEntity)
                .param("period", period.toString())
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Period> all() {
        return jdbc.sql("select * from ledger.posting_period order by period desc, paying_entity")
                .query((row, n) -> {
                    OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
                    return new Period(
                            row.getString("paying_entity"),
                            YearMonth.parse(row.getString("period")),
                            closed == null ? null : closed.toInstant(),
                            row.getString("closed_by"));
                })
                .list();
    }

    @Override
    public void close(String payingEntity, YearMonth period) {
        if (!period.atEndOfMonth().isBefore(entities.today(payingEntity))) {
            throw DomainException.conflict(
                    "PERIOD_RUNNING", "The period " + period + " is not over yet. Close it from the next month on.");
        }
        if (!isOpen(entities.get(payingEntity).code(), period)) {
            return;
        }
        jdbc.sql("select ledger.close_period(:entity, :period, :person, :at)")
                .param("entity", payingEntity)
                .param("period", period.toString())
                .param("person", ActionContext.current().actor().username())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> 0)
                .list();
        events.publishEvent(new PeriodClosed(payingEntity, period));
    }

    /** Closing is a fact of the books, not of one claim. */
    record PeriodClosed(String payingEntity, YearMonth period) implements DomainEvent {

        @Override
        public Subject subject() {
            return Subject.of(
                    "PAYING_ENTITY",
                    java.util.UUID.nameUUIDFromBytes(
                            ("paying-entity:" + payingEntity).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }

        @Override
        public String type() {
            return "POSTING_PERIOD_CLOSED";
        }

        @Override
        public Map<String, Object> after() {
            return Map.of("payingEntity", payingEntity, "period", period.toString());
        }
    }
}
