-- What clawbacks took back of claimed rewards.
create table rebate.taken_back (
  clawback_id uuid primary key,
  claim_id    uuid not null references rebate.award,
  amount      numeric(19, 4) not null check (amount > 0),
  taken_at    timestamptz not null
);
create index taken_back_claim on rebate.taken_back (claim_id);
select platform.append_only('rebate.taken_back');

-- How much of that fewer sales explain by now. It lowers what counts as paid; the rest was taken back for another reason
-- and is not paid again.
create table rebate.absorbed (
  run_id      uuid not null references rebate.run,
  partner_id  uuid not null,
  offer_code  text not null,
  period_from date not null,
  period_to   date not null,
  amount      numeric(19, 4) not null check (amount > 0),
  absorbed_at timestamptz not null,
  primary key (run_id, partner_id)
);
create index absorbed_period on rebate.absorbed (offer_code, period_from, period_to, partner_id);
select platform.append_only('rebate.absorbed');
