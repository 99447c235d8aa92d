-- Funds form trees. A fund with a budget gives parts of it to the funds below and to partners, and never more than it
-- has. A fund without a budget (what accrues from sales) stands alone.
alter table ledger.fund
  add column parent_code text,
  add column budget numeric(19, 4),
  add constraint fund_budget_not_negative check (budget >= 0),
  add constraint fund_not_below_itself check (parent_code <> code),
  add constraint fund_below_has_budget check (parent_code is null or budget is not null),
  add constraint fund_tree_currency foreign key (parent_code, currency) references ledger.fund (code, currency);

create index fund_parent on ledger.fund (parent_code);

-- What a fund gave away, to funds and to partners; at least what is approved and paid on it.
create function ledger.given(fund text) returns numeric
  language sql stable set search_path = pg_catalog, pg_temp
  as $$
select coalesce((select sum(c.budget) from ledger.fund c where c.parent_code = fund), 0)
  + coalesce((select sum(greatest(b.allocated, b.reserved + b.committed + b.consumed))
              from ledger.fund_balance b where b.fund_code = fund), 0)
$$;

-- Two gifts at the same time wait for each other on the fund's row; the second sees the first.
create function ledger.require_budget(fund text) returns void
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
declare
  has numeric;
  gave numeric;
begin
  perform from ledger.fund f where f.code = fund and f.budget is not null;
  if not found then
    return;
  end if;
  select f.budget into has from ledger.fund f where f.code = fund for no key update;
  gave := ledger.given(fund);
  if gave > has then
    raise exception 'Fund % would have a budget of % and % given to funds below it and to partners',
        fund, trim_scale(has), trim_scale(gave)
      using errcode = 'check_violation', constraint = 'fund_budget_covers', schema = 'ledger', table = 'fund';
  end if;
end
$$;

create function ledger.on_allocation() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$ begin perform ledger.require_budget(new.fund_code); return null; end $$;

create trigger allocation_within_budget after update of allocated on ledger.fund_balance
  for each row when (new.allocated > old.allocated) execute function ledger.on_allocation();

create function ledger.on_fund() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  parent ledger.fund;
begin
  if tg_op = 'UPDATE' and ((new.code, new.currency, new.paying_entity, new.valid_from)
        is distinct from (old.code, old.currency, old.paying_entity, old.valid_from)
      or new.parent_code is distinct from old.parent_code
      or (new.budget is null) <> (old.budget is null)
      or new.valid_to is distinct from old.valid_to and (old.valid_to is null or new.valid_to <= old.valid_to)) then
    raise exception 'Of fund % only the budget may change, and its end may become later', old.code
      using errcode = 'check_violation', constraint = 'fund_fixed', schema = 'ledger', table = 'fund';
  end if;
  if new.parent_code is not null then
    select * into parent from ledger.fund f where f.code = new.parent_code;
    if parent.budget is null then
      raise exception 'Fund % has no budget, so no fund can stand below it', new.parent_code
        using errcode = 'check_violation', constraint = 'fund_parent_budget', schema = 'ledger', table = 'fund';
    end if;
    if new.valid_from < parent.valid_from
        or parent.valid_to is not null and coalesce(new.valid_to, 'infinity'::date) > parent.valid_to then
      raise exception 'Fund % would last longer than fund % above it', new.code, new.parent_code
        using errcode = 'check_violation', constraint = 'fund_within_parent', schema = 'ledger', table = 'fund';
    end if;
    perform ledger.require_budget(new.parent_code);
  end if;
  perform ledger.require_budget(new.code);
  return null;
end
$$;

create trigger fund_tree after insert or update on ledger.fund for each row execute function ledger.on_fund();

-- Changes of budgets, allocations and ends: one person proposes, another decides. Both rows are written once.
create table ledger.fund_change (
  id            uuid primary key,
  kind          text not null check (kind in ('BUDGET', 'ALLOCATION', 'TRANSFER', 'EXTENSION')),
  fund_code     text not null references ledger.fund (code),
  partner_id    uuid,
  to_fund_code  text references ledger.fund (code),
  to_partner_id uuid,
  amount        numeric(19, 4) check (amount >= 0),
  valid_to      date,
  reason        text not null check (reason <> ''),
  proposed_by   text not null,
  proposed_at   timestamptz not null,
  constraint fund_change_shape check (case kind
    when 'BUDGET' then amount is not null
    when 'ALLOCATION' then amount > 0 and partner_id is not null
    when 'TRANSFER' then amount > 0 and partner_id is not null and to_fund_code is not null and to_partner_id is not null
      and (to_fund_code <> fund_code or to_partner_id <> partner_id)
    else valid_to is not null end)
);

create table ledger.fund_change_decision (
  change_id  uuid primary key references ledger.fund_change (id),
  accepted   boolean not null,
  comment    text,
  decided_by text not null,
  decided_at timestamptz not null,
  applied    boolean not null default false
);

select platform.append_only('ledger.fund_change');
select platform.append_only('ledger.fund_change_decision');

create function ledger.on_fund_change_decision() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if exists (select from ledger.fund_change c where c.id = new.change_id and c.proposed_by = new.decided_by) then
    raise exception 'The person who proposed a change of a fund may not decide on it'
      using errcode = 'check_violation', constraint = 'fund_change_two_persons', schema = 'ledger',
        table = 'fund_change_decision';
  end if;
  new.applied := false;
  return new;
end
$$;

create trigger two_persons before insert on ledger.fund_change_decision
  for each row execute function ledger.on_fund_change_decision();

-- The chain of funds from this one up to the top.
create function ledger.chain(fund text) returns text[]
  language sql stable set search_path = pg_catalog, pg_temp
  as $$
with recursive up as (
  select f.code, f.parent_code, 1 as step from ledger.fund f where f.code = fund
  union all
  select f.code, f.parent_code, up.step + 1 from up join ledger.fund f on f.code = up.parent_code)
select array_agg(up.code order by up.step) from up
$$;

-- Budget moves with transferred money: down from where it comes, up to where it goes, unchanged above both.
create function ledger.move_budget(from_fund text, to_fund text, amount numeric) returns void
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
declare
  giving text[] := ledger.chain(from_fund);
  taking text[] := ledger.chain(to_fund);
  i int;
begin
  if giving[cardinality(giving)] <> taking[cardinality(taking)] then
    if exists (select from ledger.fund f where f.code in (from_fund, to_fund) and f.budget is not null) then
      raise exception 'Funds % and % do not belong to one tree, so no budget can move between them', from_fund, to_fund
        using errcode = 'check_violation', constraint = 'fund_transfer_one_tree', schema = 'ledger', table = 'fund';
    end if;
    return;
  end if;
  for i in 1 .. cardinality(giving) loop
    if giving[i] <> all (taking) then
      update ledger.fund f set budget = f.budget - amount where f.code = giving[i];
    end if;
  end loop;
  for i in reverse cardinality(taking) .. 1 loop
    if taking[i] <> all (giving) then
      update ledger.fund f set budget = f.budget + amount where f.code = taking[i];
    end if;
  end loop;
end
$$;

-- The only way to change a fund: by an accepted change, once.
create function ledger.apply_fund_change(change uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  c ledger.fund_change;
begin
  update ledger.fund_change_decision d set applied = true where d.change_id = change and d.accepted and not d.applied;
  if not found then
    raise exception 'Nobody accepted this change, or it was applied already'
      using errcode = 'check_violation', constraint = 'fund_change_accepted', schema = 'ledger',
        table = 'fund_change_decision';
  end if;
  select * into c from ledger.fund_change fc where fc.id = change;
  if c.kind = 'BUDGET' then
    update ledger.fund f set budget = c.amount where f.code = c.fund_code;
  elsif c.kind = 'EXTENSION' then
    update ledger.fund f set valid_to = c.valid_to where f.code = c.fund_code;
  elsif c.kind = 'TRANSFER' then
    perform ledger.move_budget(c.fund_code, c.to_fund_code, c.amount);
  end if;
end
$$;

-- From which share of a fund (with all below it) people are warned, and from which nothing more is given out.
create table ledger.guardrail (
  fund_code text not null references ledger.fund (code),
  action    text not null check (action in ('WARN', 'BLOCK')),
  percent   int not null check (percent between 1 and 100),
  primary key (fund_code, action)
);

create table ledger.guardrail_warning (
  fund_code text not null references ledger.fund (code),
  percent   int not null,
  at        timestamptz not null,
  primary key (fund_code, percent)
);
select platform.append_only('ledger.guardrail_warning');
