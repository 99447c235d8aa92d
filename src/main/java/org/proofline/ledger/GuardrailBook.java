package org.proofline.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.DomainException;
import org.proofline.shared.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at a fund and those above it whenever money of it is promised, inside the transaction that promises it. */
@Component
@Transactional
class GuardrailBook implements Guardrails {

    private static final Set<String> PROMISES = Set.of("RESERVE", "COMMIT");
    private static final String GUARDED =
            """
            with recursive up as (
              select f.code, f.parent_code from ledger.fund f where f.code = :fund
              union all
              select f.code, f.parent_code from up join ledger.fund f on f.code = up.parent_code)
            select distinct g.fund_code from up join ledger.guardrail g on g.fund_code = up.code order by g.fund_code
            """;
    private static final String USE =
            """
            with recursive below as (
              select f.code from ledger.fund f where f.code = :fund
              union all
              select f.code from below join ledger.fund f on f.parent_code = below.code),
            used as (
              select coalesce(sum(b.reserved + b.committed + b.consumed), 0) as used,
                coalesce(sum(b.allocated), 0) as allocated
              from below join ledger.fund_balance b on b.fund_code = below.code)
            select g.action, g.percent, u.used * 100 / nullif(coalesce(f.budget, u.allocated), 0) as share
            from ledger.guardrail g join ledger.fund f on f.code = g.fund_code cross join used u
            where g.fund_code = :fund and u.used * 100 > g.percent * coalesce(f.budget, u.allocated)
            order by g.action
            """;

    private final JdbcClient jdbc;
    private final FundTable table;
    private final LockedBalances known;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    GuardrailBook(
            JdbcClient jdbc, FundTable table, LockedBalances known, Clock clock, ApplicationEventPublisher events) {
        this.known = known;
        this.jdbc = jdbc;
        this.table = table;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void set(String fundCode, List<Guardrail> guardrails) {
        FundOwners.require();
        UUID fund = table.id(fundCode);
        known.guardrailsChanged(fundCode);
        jdbc.sql("delete from ledger.guardrail where fund_code = :fund")
                .param("fund", fundCode)
                .update();
        for (Guardrail guardrail : guardrails) {
            insert(fundCode, guardrail);
        }
        events.publishEvent(
                new FundWatched(fund, "FUND_GUARDRAIL_SET", Map.of("fund", fundCode, "guardrails", words(guardrails))));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Guardrail> of(String fundCode) {
        return jdbc.sql("select * from ledger.guardrail where fund_code = :fund order by percent, action")
                .param("fund", fundCode)
                .query((row, n) ->
                        new Guardrail(fundCode, Action.valueOf(row.getString("action")), row.getInt("percent")))
                .list();
    }

    @EventListener
    void on(EntryPosted posted) {
        boolean takesFree = posted.entry().lines().stream()
                .anyMatch(line -> line.account() == Account.FUND_AVAILABLE && !line.debit());
        if (takesFree
                && PROMISES.contains(posted.entry().type())
                && !known.isUnguarded(posted.entry().fundCode())) {
            guarded(posted.entry().fundCode()).forEach(this::check);
        }
    }

    private List<String> guarded(String fundCode) {
        return jdbc.sql(GUARDED).param("fund", fundCode).query(String.class).list();
    }

    /** One promise after the other, so that two together cannot pass a threshold neither passes alone. */
    private void check(String fundCode) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('ledger.guardrail:' || :fund, 0))")
                .param("fund", fundCode)
                .query((row, n) -> 0)
                .list();
        jdbc.sql(USE)
                .param("fund", fundCode)
                .query((row, n) -> new Passed(
                        Action.valueOf(row.getString("action")), row.getInt("percent"), row.getBigDecimal("share")))
                .list()
                .forEach(passed -> act(fundCode, passed));
    }

    private record Passed(Action action, int percent, BigDecimal share) {}

    private void act(String fundCode, Passed passed) {
        if (passed.action() == Action.BLOCK) {
            throw DomainException.conflict(
                    "GUARDRAIL",
                    "More than " + passed.percent() + " % of fund " + fundCode
                            + " would be reserved, approved or paid. Ask the program owner for more budget.");
        }
        int first = jdbc.sql(
                        """
                        insert into ledger.guardrail_warning (fund_code, percent, at) values (:fund, :percent, :at)
                        on conflict do nothing
                        """)
                .param("fund", fundCode)
                .param("percent", passed.percent())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (first == 1) {
            events.publishEvent(new FundWatched(
                    table.id(fundCode),
                    "FUND_GUARDRAIL_REACHED",
                    Map.of("fund", fundCode, "percent", Integer.toString(passed.percent()))));
        }
    }

    private void insert(String fundCode, Guardrail guardrail) {
        if (guardrail.percent() < 1 || guardrail.percent() > 100) {
            throw DomainException.invalid("GUARDRAIL_INVALID", "A guardrail is a whole number from 1 to 100 per cent.");
        }
        int added = jdbc.sql(
                        """
                        insert into ledger.guardrail (fund_code, action, percent) values (:fund, :action, :percent)
                        on conflict do nothing
                        """)
                .param("fund", fundCode)
                .param("action", guardrail.action().name())
                .param("percent", guardrail.percent())
                .update();
        if (added == 0) {
            throw DomainException.invalid("GUARDRAIL_INVALID", "Give one threshold to warn and one to block at most.");
        }
    }

    private static String words(List<Guardrail> guardrails) {
        return guardrails.stream()
                .map(guardrail -> guardrail.action() + " " + guardrail.percent() + " %")
                .toList()
                .toString();
    }

    record FundWatched(UUID fundId, String type, Map<String, Object> after) implements DomainEvent {

        @Override
        public Subject subject() {
            return Subject.of("FUND", fundId);
        }
    }
}
