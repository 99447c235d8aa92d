create table payout.item (
  id              uuid primary key,
  row_version     bigint not null,
  claim_id        uuid not null,
  claim_number    text not null,
  partner_id      uuid not null,
  paying_entity   text not null,
  fund_code       text not null,
  settlement      text not null check (settlement in ('BANK', 'CREDIT_MEMO', 'ERP')),
  status          text not null,
  hold_reason     text,
  currency        text not null,
  amount          numeric(19, 4) not null check (amount > 0),
  offset_amount   numeric(19, 4) not null default 0 check (offset_amount >= 0),
  withheld        numeric(19, 4) not null default 0 check (withheld >= 0),
  tax_added       numeric(19, 4) not null default 0 check (tax_added >= 0),
  paid            numeric(19, 4) not null default 0 check (paid >= 0),
  credited        numeric(19, 4) not null default 0 check (credited >= 0),
  credit_memo     text unique,
  payable_on      date not null,
  run_id          uuid,
  attempt         int not null check (attempt >= 1),
  bank_reason     text,
  created_at      timestamptz not null,
  changed_at      timestamptz not null,
  settled_at      timestamptz,
  unique (claim_id, attempt),
  constraint item_never_settles_more_than_it_owes
    check (offset_amount + withheld + credited + paid <= amount + tax_added)
);

create index item_due on payout.item (paying_entity, currency, payable_on) where status = 'SCHEDULED';
create index item_partner on payout.item (partner_id);
create index item_open on payout.item (status, changed_at)
  where status not in ('PAID', 'OFFSET', 'CREDIT_MEMO_ISSUED', 'REJECTED_BY_BANK', 'RETURNED');

create table payout.run (
  id               uuid primary key,
  row_version      bigint not null,
  number           text not null unique,
  paying_entity    text not null,
  currency         text not null,
  cut_off          date not null,
  execution_date   date not null,
  status           text not null check (status in ('BUILT', 'RELEASED', 'REJECTED', 'SENT', 'COMPLETED')),
  made_by          text not null,
  made_at          timestamptz not null,
  released_by      text,
  released_at      timestamptz,
  rejection_reason text,
  constraint run_released_by_another_person check (released_by is null or released_by <> made_by)
);

create table payout.run_item (
  id             uuid primary key,
  row_version    bigint not null,
  run_id         uuid not null references payout.run (id),
  item_id        uuid not null references payout.item (id),
  claim_id       uuid not null,
  claim_number   text not null,
  partner_id     uuid not null,
  fund_code      text not null,
  settlement     text not null,
  account_holder text not null,
  iban           text,
  bic            text,
  street         text,
  postal_code    text,
  city           text,
  country        text,
  currency       text not null,
  amount         numeric(19, 4) not null,
  offset_amount  numeric(19, 4) not null,
  withheld       numeric(19, 4) not null,
  tax_added      numeric(19, 4) not null,
  cash           numeric(19, 4) not null check (cash >= 0),
  removed_by     text,
  removed_reason text,
  removed_at     timestamptz,
  constraint run_item_adds_up check (cash + offset_amount + withheld = amount + tax_added)
);

create index run_item_run on payout.run_item (run_id);
-- Never in two live runs, and never sent twice: a released run's items cannot be taken out.
create unique index run_item_once on payout.run_item (item_id) where removed_at is null;

-- The files as they went out, byte for byte.
create table payout.run_file (
  id      uuid primary key,
  run_id  uuid not null references payout.run (id),
  kind    text not null check (kind in ('PAIN001', 'ERP')),
  content bytea not null,
  made_at timestamptz not null,
  unique (run_id, kind)
);

select platform.append_only('payout.run_file');

create sequence payout.run_number;
create sequence payout.credit_memo_number;

create function payout.keep_released_run() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'A payment run is never deleted' using errcode = 'check_violation', constraint = 'run_kept';
  end if;
  if old.status in ('RELEASED', 'SENT', 'COMPLETED', 'REJECTED')
      and to_jsonb(new) - 'status' - 'row_version' <> to_jsonb(old) - 'status' - 'row_version' then
    raise exception 'Run % is % and does not change any more', old.number, old.status
      using errcode = 'check_violation', constraint = 'run_kept', schema = 'payout', table = 'run';
  end if;
  if (old.status, new.status) not in (
      ('BUILT', 'BUILT'), ('BUILT', 'RELEASED'), ('BUILT', 'REJECTED'), ('REJECTED', 'REJECTED'),
      ('RELEASED', 'RELEASED'), ('RELEASED', 'SENT'), ('RELEASED', 'COMPLETED'), ('SENT', 'SENT'),
      ('SENT', 'COMPLETED'), ('COMPLETED', 'COMPLETED')) then
    raise exception 'Run % cannot go from % to %', old.number, old.status, new.status
      using errcode = 'check_violation', constraint = 'run_kept', schema = 'payout', table = 'run';
  end if;
  return new;
end
$$;

create trigger run_kept before update or delete on payout.run
  for each row execute function payout.keep_released_run();

create function payout.keep_released_run_item() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
declare
  state text;
begin
  select r.status into state from payout.run r where r.id = coalesce(new.run_id, old.run_id);
  if tg_op = 'DELETE' or state in ('RELEASED', 'SENT', 'COMPLETED')
      or (tg_op = 'UPDATE' and new.run_id <> old.run_id) then
    raise exception 'The items of a run that is % do not change any more', state
      using errcode = 'check_violation', constraint = 'run_item_kept', schema = 'payout', table = 'run_item';
  end if;
  return new;
end
$$;

create trigger run_item_kept before insert or update or delete on payout.run_item
  for each row execute function payout.keep_released_run_item();

revoke truncate on payout.run, payout.run_item, payout.item from ${appRole};
