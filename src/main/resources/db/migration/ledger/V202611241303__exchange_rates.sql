-- Reference rates: units of a currency for one euro. A file is taken in by one person and counts when another accepts it.
create table ledger.rate_import (
  id          uuid primary key,
  source      text not null,
  sha256      text not null unique,
  proposed_by text not null,
  proposed_at timestamptz not null
);

create table ledger.rate_import_decision (
  import_id  uuid primary key references ledger.rate_import (id),
  accepted   boolean not null,
  decided_by text not null,
  decided_at timestamptz not null
);

create table ledger.exchange_rate (
  import_id uuid not null references ledger.rate_import (id),
  currency  text not null check (currency ~ '^[A-Z]{3}$' and currency <> 'EUR'),
  rate_date date not null,
  rate      numeric(19, 8) not null check (rate > 0),
  primary key (import_id, currency, rate_date)
);

create index exchange_rate_day on ledger.exchange_rate (currency, rate_date);

select platform.append_only('ledger.rate_import');
select platform.append_only('ledger.rate_import_decision');
select platform.append_only('ledger.exchange_rate');

create function ledger.on_rate_import_decision() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if exists (select from ledger.rate_import i where i.id = new.import_id and i.proposed_by = new.decided_by) then
    raise exception 'The person who took rates in may not accept them'
      using errcode = 'check_violation', constraint = 'rate_import_two_persons', schema = 'ledger',
        table = 'rate_import_decision';
  end if;
  return new;
end
$$;

create trigger two_persons before insert on ledger.rate_import_decision
  for each row execute function ledger.on_rate_import_decision();
