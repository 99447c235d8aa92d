package org.proofline.audit.internal;

import java.util.List;
import java.util.Optional;
import org.proofline.audit.Audit.Broken;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Checks the journal against itself and against the trail: each entry balances and says what its event in the sealed
 * trail says, no entry is missing, and the balances are the sums of the lines. Runs after the chain was found whole.
 */
@Component
class LedgerCheck {

    private static final String ENTRY = "LEDGER_ENTRY";
    private static final String BALANCE = "LEDGER_BALANCE";

    private static final Probe EVENT_WITHOUT_ENTRY = new Probe(
            ENTRY,
            """
            select ev.after->>'entry' from audit.audit_event ev
            where ev.type = 'ENTRY_POSTED'
              and not exists (select from ledger.entry en where en.id = (ev.after->>'entry')::uuid)
            order by ev.no limit 1
            """,
            "The ledger entry %s was deleted: the trail says that it was posted.");

    private static final Probe ENTRY_WITHOUT_EVENT = new Probe(
            ENTRY,
            """
            select en.id from ledger.entry en
            where not exists (
              select from audit.audit_event ev where ev.type = 'ENTRY_POSTED' and ev.after->>'entry' = en.id::text)
            order by en.posted_at, en.id limit 1
            """,
            "The ledger entry %s was slipped in: the trail does not know of its posting.");

    private static final Probe ENTRY_UNLIKE_EVENT = new Probe(
            ENTRY,
            """
            select en.id from ledger.entry en
              join audit.audit_event ev on ev.type = 'ENTRY_POSTED' and ev.after->>'entry' = en.id::text
            where (ev.subject_type, ev.subject_id, ev.claim_id, ev.actor)
                is distinct from (en.subject_type, en.subject_id, en.claim_id, en.posted_by)
              or (ev.after->>'entryType', ev.after->>'key', ev.after->>'payingEntity', ev.after->>'postingDate',
                  ev.after->>'fund', ev.after->>'partner', ev.after->>'text')
                is distinct from (en.type, en.entry_key, en.paying_entity, en.posting_date::text,
                  en.fund_code, en.partner_id::text, en.text)
              or en.period <> to_char(en.posting_date, 'YYYY-MM')
              or (select jsonb_agg(jsonb_build_array(
                      x->>'account', x->>'side', (x->>'amount')::numeric, x->>'currency') order by n)
                    from json_array_elements(ev.after->'lines') with ordinality as t (x, n))
                is distinct from (select jsonb_agg(jsonb_build_array(
                      l.account, case when l.debit then 'DEBIT' else 'CREDIT' end, l.amount, l.currency) order by l.no)
                    from ledger.line l where l.entry_id = en.id)
            order by en.posted_at, en.id limit 1
            """,
            "The ledger entry %s was changed: it no longer says what the trail says was posted.");

    private static final Probe UNBALANCED = new Probe(
            ENTRY,
            """
            select l.entry_id from ledger.line l join ledger.gl_account g on g.account = l.account
            group by l.entry_id, g.half, l.currency
            having sum(case when l.debit then l.amount else -l.amount end) <> 0
            order by l.entry_id limit 1
            """,
            "The ledger entry %s does not balance.");

    private static final Probe FUND_BALANCE = new Probe(
            BALANCE,
            """
            select coalesce(s.fund_code, b.fund_code) || ' ' || coalesce(s.partner_id, b.partner_id)
            from (
              select e.fund_code, e.partner_id,
                  coalesce(-sum(m.signed) filter (where l.account = 'FUND_BUDGET'), 0) as allocated,
                  coalesce(sum(m.signed) filter (where l.account = 'FUND_AVAILABLE'), 0) as available,
                  coalesce(sum(m.signed) filter (where l.account = 'FUND_RESERVED'), 0) as reserved,
                  coalesce(sum(m.signed) filter (where l.account = 'FUND_COMMITTED'), 0) as committed,
                  coalesce(sum(m.signed) filter (where l.account = 'FUND_CONSUMED'), 0) as consumed,
                  coalesce(sum(m.signed) filter (where l.account = 'FUND_EXPIRED'), 0) as expired,
                  coalesce(-sum(m.signed) filter (where l.account = 'ACCRUAL_DEFICIT'), 0) as deficit
              from ledger.line l
                join ledger.entry e on e.id = l.entry_id
                join ledger.gl_account g on g.account = l.account and g.half = 'FUND'
                cross join lateral (select case when l.debit then l.amount else -l.amount end as signed) m
              group by e.fund_code, e.partner_id) s
              full join ledger.fund_balance b on b.fund_code = s.fund_code and b.partner_id = s.partner_id
            where coalesce(b.allocated, 0) <> coalesce(s.allocated, 0)
              or coalesce(b.available, 0) <> coalesce(s.available, 0)
              or coalesce(b.reserved, 0) <> coalesce(s.reserved, 0)
              or coalesce(b.committed, 0) <> coalesce(s.committed, 0)
              or coalesce(b.consumed, 0) <> coalesce(s.consumed, 0)
              or coalesce(b.expired, 0) <> coalesce(s.expired, 0)
              or coalesce(b.deficit, 0) <> coalesce(s.deficit, 0)
            order by 1 limit 1
            """,
            "The balance of fund and partner %s is not the sum of its entries.");

    private static final Probe RESERVATION = new Probe(
            BALANCE,
            """
            select coalesce(s.request_id, r.request_id)
            from (
              select e.fund_code, e.request_id, sum(case when l.debit then l.amount else -l.amount end) as amount
              from ledger.line l join ledger.entry e on e.id = l.entry_id
              where l.account = 'FUND_RESERVED' group by e.fund_code, e.request_id) s
              full join ledger.reservation r on r.fund_code = s.fund_code and r.request_id = s.request_id
            where coalesce(s.amount, 0) <> coalesce(r.amount, 0)
            order by 1 limit 1
            """,
            "What is reserved for the fund request %s is not the sum of its entries.");

    private static final Probe CLAIM_BALANCE = new Probe(
            BALANCE,
            """
            select coalesce(s.claim_id, b.claim_id)
            from (
              select e.fund_code, e.claim_id,
                  coalesce(sum(m.signed) filter (where l.account = 'FUND_COMMITTED'), 0) as committed,
                  coalesce(sum(m.signed) filter (where l.account = 'FUND_CONSUMED'), 0) as consumed
              from ledger.line l
                join ledger.entry e on e.id = l.entry_id
                cross join lateral (select case when l.debit then l.amount else -l.amount end as signed) m
              where l.account in ('FUND_COMMITTED', 'FUND_CONSUMED')
              group by e.fund_code, e.claim_id) s
              full join ledger.claim_balance b on b.fund_code = s.fund_code and b.claim_id = s.claim_id
            where coalesce(s.committed, 0) <> coalesce(b.committed, 0)
              or coalesce(s.consumed, 0) <> coalesce(b.consumed, 0)
            order by 1 limit 1
            """,
            "What is committed for and paid on the claim %s is not the sum of its entries.");

    private static final Probe PARTNER_BALANCE = new Probe(
            BALANCE,
            """
            select coalesce(s.partner_id, b.partner_id)
            from (
              select e.partner_id, e.paying_entity, l.currency,
                  coalesce(sum(m.signed) filter (where l.account = 'PARTNER_RECEIVABLE'), 0) as receivable,
                  coalesce(-sum(m.signed) filter (where l.account = 'PARTNER_PAYABLE'), 0) as payable
              from ledger.line l
                join ledger.entry e on e.id = l.entry_id
                cross join lateral (select case when l.debit then l.amount else -l.amount end as signed) m
              where l.account in ('PARTNER_PAYABLE', 'PARTNER_RECEIVABLE')
              group by e.partner_id, e.paying_entity, l.currency) s
              full join ledger.partner_balance b
                on b.partner_id = s.partner_id and b.paying_entity = s.paying_entity and b.currency = s.currency
            where coalesce(s.receivable, 0) <> coalesce(b.receivable, 0)
              or coalesce(s.payable, 0) <> coalesce(b.payable, 0)
            order by 1 limit 1
            """,
            "What partner %s owes and is owed is not the sum of its entries.");

    private static final List<Probe> PROBES = List.of(
            EVENT_WITHOUT_ENTRY,
            ENTRY_UNLIKE_EVENT,
            ENTRY_WITHOUT_EVENT,
            UNBALANCED,
            FUND_BALANCE,
            RESERVATION,
            CLAIM_BALANCE,
            PARTNER_BALANCE);

    private final JdbcTemplate jdbc;

    LedgerCheck(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Broken> broken() {
        return PROBES.stream().flatMap(probe -> probe.ask(jdbc).stream()).findFirst();
    }

    long entries() {
        Long count = jdbc.queryForObject("select count(*) from ledger.entry", Long.class);
        return count == null ? 0 : count;
    }
}
