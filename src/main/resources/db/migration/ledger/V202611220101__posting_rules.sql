-- The rules of posting, as triggers. They run as the owner of the tables: the pool's role may not touch balances itself.

-- An advisory lock instead of a row lock: postings share it without writing to a hot row, closing takes it alone.
create function ledger.period_lock(entity text, month text) returns bigint
  language sql immutable
  as $$ select hashtextextended('ledger.period:' || entity || ':' || month, 0) $$;

create function ledger.on_entry() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  closed timestamptz;
begin
  new.period := to_char(new.posting_date, 'YYYY-MM');
  new.tx := pg_current_xact_id();
  perform pg_advisory_xact_lock_shared(ledger.period_lock(new.paying_entity, new.period));
  select p.closed_at into closed from ledger.posting_period p
    where p.paying_entity = new.paying_entity and p.period = new.period;
  if not found then
    insert into ledger.posting_period (paying_entity, period) values (new.paying_entity, new.period)
      on conflict do nothing;
  elsif closed is not null then
    raise exception 'The period % of % is closed', new.period, new.paying_entity
      using errcode = 'check_violation', constraint = 'posting_period_open', schema = 'ledger', table = 'entry';
  end if;
  return new;
end
$$;

create trigger entry_period before insert on ledger.entry for each row execute function ledger.on_entry();

create function ledger.move_fund_balance(
    fund text, partner uuid, cur text, d_allocated numeric, d_available numeric, d_reserved numeric,
    d_committed numeric, d_consumed numeric, d_expired numeric, d_deficit numeric) returns void
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  for attempt in 1..2 loop
    update ledger.fund_balance set
        allocated = allocated + d_allocated, available = available + d_available, reserved = reserved + d_reserved,
        committed = committed + d_committed, consumed = consumed + d_consumed, expired = expired + d_expired,
        deficit = deficit + d_deficit
      where fund_code = fund and partner_id = partner and currency = cur;
    if found then
      return;
    end if;
    insert into ledger.fund_balance (fund_code, partner_id, currency) values (fund, partner, cur)
      on conflict do nothing;
  end loop;
  raise exception 'Fund % is not kept in %', fund, cur
    using errcode = 'check_violation', constraint = 'fund_currency', schema = 'ledger', table = 'line';
end
$$;

create function ledger.move_reservation(fund text, request uuid, partner uuid, moved numeric) returns void
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into ledger.reservation (fund_code, request_id, partner_id) values (fund, request, partner)
    on conflict do nothing;
  update ledger.reservation set amount = amount + moved
    where fund_code = fund and request_id = request and partner_id = partner;
  if not found then
    raise exception 'The reservation of request % belongs to another partner', request
      using errcode = 'check_violation', constraint = 'reservation_partner', schema = 'ledger', table = 'line';
  end if;
end
$$;

create function ledger.move_claim_balance(
    claim uuid, fund text, partner uuid, d_committed numeric, d_consumed numeric, at timestamptz) returns void
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into ledger.claim_balance (claim_id, fund_code, partner_id, since) values (claim, fund, partner, at)
    on conflict do nothing;
  update ledger.claim_balance set committed = committed + d_committed, consumed = consumed + d_consumed
    where claim_id = claim and fund_code = fund and partner_id = partner;
  if not found then
    raise exception 'Claim % belongs to another partner', claim
      using errcode = 'check_violation', constraint = 'claim_partner', schema = 'ledger', table = 'line';
  end if;
end
$$;

create function ledger.move_partner_balance(
    partner uuid, entity text, cur text, d_receivable numeric, d_payable numeric) returns void
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into ledger.partner_balance (partner_id, paying_entity, currency) values (partner, entity, cur)
    on conflict do nothing;
  update ledger.partner_balance set receivable = receivable + d_receivable, payable = payable + d_payable
    where partner_id = partner and paying_entity = entity and currency = cur;
end
$$;

create function ledger.on_lines() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if exists (select from added a join ledger.entry e on e.id = a.entry_id where e.tx <> pg_current_xact_id()) then
    raise exception 'Lines belong to an entry of an earlier transaction'
      using errcode = 'check_violation', constraint = 'entry_complete', schema = 'ledger', table = 'line';
  end if;
  if exists (
      select from added a join ledger.entry e on e.id = a.entry_id join ledger.gl_account g on g.account = a.account
      where (g.half = 'FUND' and (e.fund_code is null or e.partner_id is null))
         or (a.account = 'FUND_RESERVED' and e.request_id is null)
         or (a.account in ('FUND_COMMITTED', 'FUND_CONSUMED') and e.claim_id is null)
         or (a.account in ('PARTNER_PAYABLE', 'PARTNER_RECEIVABLE') and e.partner_id is null)) then
    raise exception 'A line needs a fund, partner, claim or fund request that its entry does not name'
      using errcode = 'check_violation', constraint = 'entry_dimensions', schema = 'ledger', table = 'line';
  end if;

  perform ledger.move_fund_balance(s.fund_code, s.partner_id, s.currency, s.d[1], s.d[2], s.d[3], s.d[4], s.d[5], s.d[6], s.d[7])
    from (
      select e.fund_code, e.partner_id, a.currency, array[
          coalesce(-sum(m.signed) filter (where a.account = 'FUND_BUDGET'), 0),
          coalesce(sum(m.signed) filter (where a.account = 'FUND_AVAILABLE'), 0),
          coalesce(sum(m.signed) filter (where a.account = 'FUND_RESERVED'), 0),
          coalesce(sum(m.signed) filter (where a.account = 'FUND_COMMITTED'), 0),
          coalesce(sum(m.signed) filter (where a.account = 'FUND_CONSUMED'), 0),
          coalesce(sum(m.signed) filter (where a.account = 'FUND_EXPIRED'), 0),
          coalesce(-sum(m.signed) filter (where a.account = 'ACCRUAL_DEFICIT'), 0)] as d
      from added a
        join ledger.entry e on e.id = a.entry_id
        join ledger.gl_account g on g.account = a.account and g.half = 'FUND'
        cross join lateral (select case when a.debit then a.amount else -a.amount end as signed) m
      group by e.fund_code, e.partner_id, a.currency) s;

  perform ledger.move_reservation(s.fund_code, s.request_id, s.partner_id, s.moved)
    from (
      select e.fund_code, e.request_id, e.partner_id, sum(case when a.debit then a.amount else -a.amount end) as moved
      from added a join ledger.entry e on e.id = a.entry_id
      where a.account = 'FUND_RESERVED'
      group by e.fund_code, e.request_id, e.partner_id) s;

  perform ledger.move_claim_balance(s.claim_id, s.fund_code, s.partner_id, s.committed, s.consumed, s.posted_at)
    from (
      select e.claim_id, e.fund_code, e.partner_id, min(e.posted_at) as posted_at,
          coalesce(sum(m.signed) filter (where a.account = 'FUND_COMMITTED'), 0) as committed,
          coalesce(sum(m.signed) filter (where a.account = 'FUND_CONSUMED'), 0) as consumed
      from added a
        join ledger.entry e on e.id = a.entry_id
        cross join lateral (select case when a.debit then a.amount else -a.amount end as signed) m
      where a.account in ('FUND_COMMITTED', 'FUND_CONSUMED')
      group by e.claim_id, e.fund_code, e.partner_id) s;

  perform ledger.move_partner_balance(s.partner_id, s.paying_entity, s.currency, s.receivable, s.payable)
    from (
      select e.partner_id, e.paying_entity, a.currency,
          coalesce(sum(m.signed) filter (where a.account = 'PARTNER_RECEIVABLE'), 0) as receivable,
          coalesce(-sum(m.signed) filter (where a.account = 'PARTNER_PAYABLE'), 0) as payable
      from added a
        join ledger.entry e on e.id = a.entry_id
        cross join lateral (select case when a.debit then a.amount else -a.amount end as signed) m
      where a.account in ('PARTNER_PAYABLE', 'PARTNER_RECEIVABLE')
      group by e.partner_id, e.paying_entity, a.currency) s;
  return null;
end
$$;

create trigger line_balances after insert on ledger.line
  referencing new table as added for each statement execute function ledger.on_lines();

-- Each half of the journal balances by itself, per currency: budget is never set off against cash.
create function ledger.require_balance(entry uuid) returns void
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if not exists (select from ledger.line l where l.entry_id = entry) then
    raise exception 'Entry % has no lines', entry
      using errcode = 'check_violation', constraint = 'entry_balanced', schema = 'ledger', table = 'entry';
  end if;
  if exists (
      select from ledger.line l join ledger.gl_account g on g.account = l.account
      where l.entry_id = entry
      group by g.half, l.currency
      having sum(case when l.debit then l.amount else -l.amount end) <> 0) then
    raise exception 'Entry % does not balance', entry
      using errcode = 'check_violation', constraint = 'entry_balanced', schema = 'ledger', table = 'entry';
  end if;
end
$$;

create function ledger.check_entry() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$ begin perform ledger.require_balance(new.id); return null; end $$;

create function ledger.check_line() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$ begin perform ledger.require_balance(new.entry_id); return null; end $$;

create constraint trigger entry_balanced after insert on ledger.entry
  deferrable initially deferred for each row execute function ledger.check_entry();

create constraint trigger line_balanced after insert on ledger.line
  deferrable initially deferred for each row execute function ledger.check_line();

-- Row locks need the right to update, which the pool's role does not have. Each statement of the function sees what was
-- committed while it waited, so that a twin with the same key is recognized behind the lock.
create function ledger.lock_fund_balance(fund text, partner uuid, posting_key text)
  returns table (allocated numeric, reserved numeric, committed numeric, consumed numeric, expired numeric,
                 deficit numeric, available numeric, key_used boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform from ledger.fund_balance b where b.fund_code = fund and b.partner_id = partner for update;
  return query
    select b.allocated, b.reserved, b.committed, b.consumed, b.expired, b.deficit, b.available,
        exists (select from ledger.entry e where e.entry_key = posting_key)
    from ledger.fund_balance b where b.fund_code = fund and b.partner_id = partner;
end
$$;

create function ledger.lock_partner_balance(partner uuid, entity text, cur text)
  returns table (receivable numeric, payable numeric)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  return query
    select b.receivable, b.payable from ledger.partner_balance b
    where b.partner_id = partner and b.paying_entity = entity and b.currency = cur for update;
end
$$;

create function ledger.close_period(entity text, month text, closer text, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform pg_advisory_xact_lock(ledger.period_lock(entity, month));
  insert into ledger.posting_period (paying_entity, period) values (entity, month) on conflict do nothing;
  update ledger.posting_period set closed_at = at, closed_by = closer
    where paying_entity = entity and period = month and closed_at is null;
end
$$;
