create schema rebate;
grant usage on schema rebate to ${appRole};
alter default privileges in schema rebate grant select, insert, update, delete on tables to ${appRole};
alter default privileges in schema rebate grant usage, select on sequences to ${appRole};

create sequence rebate.run_number;

create table rebate.run (
  id           uuid primary key,
  number       text not null unique,
  offer_code   text not null,
  version_id   uuid not null,
  currency     text not null,
  period_from  date not null,
  period_to    date not null check (period_to >= period_from),
  status       text not null check (status in ('COMPUTED', 'REVIEWED', 'APPROVED', 'REJECTED')),
  other_lines  bigint not null,
  computed_by  text not null,
  computed_at  timestamptz not null,
  reviewed_by  text,
  review_note  text,
  decided_by   text,
  decided_at   timestamptz,
  reason       text,
  constraint run_approved_by_another_person
    check (status <> 'APPROVED' or (decided_by <> computed_by and decided_by <> reviewed_by))
);
-- One run of an offer and period after the other: what it posts is the difference to what was posted before.
create unique index run_open on rebate.run (offer_code, period_from, period_to) where status in ('COMPUTED', 'REVIEWED');
select audit.watch_status('rebate.run');

create table rebate.entitlement (
  run_id     uuid not null references rebate.run,
  partner_id uuid not null,
  lines      bigint not null,
  entitled   numeric(19, 4) not null,
  posted     numeric(19, 4) not null,
  claimed    numeric(19, 4),
  variance   boolean not null,
  steps      jsonb not null,
  primary key (run_id, partner_id)
);
create index entitlement_variance on rebate.entitlement (run_id) where variance;
select platform.append_only('rebate.entitlement');

-- What a partner says it is entitled to; the latest counts.
create table rebate.claimed (
  id          uuid primary key,
  offer_code  text not null,
  partner_id  uuid not null,
  period_from date not null,
  period_to   date not null,
  currency    text not null,
  amount      numeric(19, 4) not null check (amount >= 0),
  claimed_by  text not null,
  claimed_at  timestamptz not null
);
create index claimed_period on rebate.claimed (offer_code, period_from, period_to, partner_id, id);
select platform.append_only('rebate.claimed');

-- A person's word on a claimed amount that is too far from the computed one.
create table rebate.variance_answer (
  run_id     uuid not null references rebate.run,
  partner_id uuid not null,
  pay        boolean not null,
  reason     text not null,
  answered_by text not null,
  answered_at timestamptz not null,
  primary key (run_id, partner_id)
);
select platform.append_only('rebate.variance_answer');

create table rebate.posting (
  id          uuid primary key,
  run_id      uuid not null references rebate.run,
  partner_id  uuid not null,
  offer_code  text not null,
  period_from date not null,
  period_to   date not null,
  currency    text not null,
  amount      numeric(19, 4) not null check (amount <> 0),
  posted_at   timestamptz not null,
  unique (run_id, partner_id)
);
create index posting_period on rebate.posting (offer_code, period_from, period_to, partner_id);
select platform.append_only('rebate.posting');
