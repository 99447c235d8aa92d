-- One pass over the new lines instead of one for each kind of balance. The balance of an entry is required of every
-- statement, so that what was posted before it in the transaction needs no second look at the commit; the deferred
-- trigger on the entry stays and refuses an entry without lines.
create or replace function ledger.on_lines() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  r record;
begin
  for r in
    select e.id, e.fund_code, e.partner_id, e.claim_id, e.request_id, e.paying_entity, e.posted_at, a.currency,
        bool_or(e.tx <> pg_current_xact_id()) as late,
        bool_or((g.half = 'FUND' and (e.fund_code is null or e.partner_id is null))
          or (a.account = 'FUND_RESERVED' and e.request_id is null)
          or (a.account in ('FUND_COMMITTED', 'FUND_CONSUMED') and e.claim_id is null)
          or (a.account in ('PARTNER_PAYABLE', 'PARTNER_RECEIVABLE') and e.partner_id is null)) as nameless,
        coalesce(sum(m.signed) filter (where g.half = 'FUND'), 0) <> 0
          or coalesce(sum(m.signed) filter (where g.half <> 'FUND'), 0) <> 0 as lopsided,
        bool_or(g.half = 'FUND') as moves_fund,
        bool_or(a.account = 'FUND_RESERVED') as moves_reservation,
        bool_or(a.account in ('FUND_COMMITTED', 'FUND_CONSUMED')) as moves_claim,
        bool_or(a.account in ('PARTNER_PAYABLE', 'PARTNER_RECEIVABLE')) as moves_partner,
        coalesce(-sum(m.signed) filter (where a.account = 'FUND_BUDGET'), 0) as allocated,
        coalesce(sum(m.signed) filter (where a.account = 'FUND_AVAILABLE'), 0) as available,
        coalesce(sum(m.signed) filter (where a.account = 'FUND_RESERVED'), 0) as reserved,
        coalesce(sum(m.signed) filter (where a.account = 'FUND_COMMITTED'), 0) as committed,
        coalesce(sum(m.signed) filter (where a.account = 'FUND_CONSUMED'), 0) as consumed,
        coalesce(sum(m.signed) filter (where a.account = 'FUND_EXPIRED'), 0) as expired,
        coalesce(-sum(m.signed) filter (where a.account = 'ACCRUAL_DEFICIT'), 0) as deficit,
        coalesce(sum(m.signed) filter (where a.account = 'PARTNER_RECEIVABLE'), 0) as receivable,
        coalesce(-sum(m.signed) filter (where a.account = 'PARTNER_PAYABLE'), 0) as payable
    from added a
      join ledger.entry e on e.id = a.entry_id
      join ledger.gl_account g on g.account = a.account
      cross join lateral (select case when a.debit then a.amount else -a.amount end as signed) m
    group by e.id, a.currency
    order by e.fund_code, e.partner_id, e.id
  loop
    if r.late then
      raise exception 'Lines belong to an entry of an earlier transaction'
        using errcode = 'check_violation', constraint = 'entry_complete', schema = 'ledger', table = 'line';
    end if;
    if r.nameless then
      raise exception 'A line needs a fund, partner, claim or fund request that its entry does not name'
        using errcode = 'check_violation', constraint = 'entry_dimensions', schema = 'ledger', table = 'line';
    end if;
    if r.lopsided then
      raise exception 'Entry % does not balance', r.id
        using errcode = 'check_violation', constraint = 'entry_balanced', schema = 'ledger', table = 'entry';
    end if;
    if r.moves_fund then
      perform ledger.move_fund_balance(r.fund_code, r.partner_id, r.currency, r.allocated, r.available, r.reserved,
        r.committed, r.consumed, r.expired, r.deficit);
    end if;
    if r.moves_reservation then
      perform ledger.move_reservation(r.fund_code, r.request_id, r.partner_id, r.reserved);
    end if;
    if r.moves_claim then
      perform ledger.move_claim_balance(
        r.claim_id, r.fund_code, r.partner_id, r.committed, r.consumed, r.posted_at);
    end if;
    if r.moves_partner then
      perform ledger.move_partner_balance(r.partner_id, r.paying_entity, r.currency, r.receivable, r.payable);
    end if;
  end loop;
  return null;
end
$$;

drop trigger line_balanced on ledger.line;
drop function ledger.check_line();

create or replace function ledger.move_partner_balance(
    partner uuid, entity text, cur text, d_receivable numeric, d_payable numeric) returns void
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  for attempt in 1..2 loop
    update ledger.partner_balance set receivable = receivable + d_receivable, payable = payable + d_payable
      where partner_id = partner and paying_entity = entity and currency = cur;
    if found then
      return;
    end if;
    insert into ledger.partner_balance (partner_id, paying_entity, currency) values (partner, entity, cur)
      on conflict do nothing;
  end loop;
end
$$;
