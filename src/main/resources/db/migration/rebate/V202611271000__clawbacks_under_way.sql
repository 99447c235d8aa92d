-- Clawbacks of claimed rewards that are proposed, told or disputed, and not booked yet: a run leaves to them what they are
-- about to take, and none takes more than is left.
create table rebate.announced (
  clawback_id  uuid primary key,
  claim_id     uuid not null references rebate.award,
  amount       numeric(19, 4) not null check (amount > 0),
  announced_at timestamptz not null
);
create index announced_claim on rebate.announced (claim_id);
insert into rebate.announced
  select r.id, r.claim_id, r.amount, r.proposed_at
  from clawback.recovery r join rebate.award a on a.claim_id = r.claim_id
  where r.status in ('PROPOSED', 'NOTIFIED', 'DISPUTED');
select platform.append_only('rebate.announced');

-- Those that ended without taking anything.
create table rebate.withdrawn (
  clawback_id  uuid primary key references rebate.announced,
  withdrawn_at timestamptz not null
);
select platform.append_only('rebate.withdrawn');

-- What a run left to clawbacks under way. When one of them ends without taking it, it is posted for the same run.
create table rebate.left_to_clawback (
  run_id     uuid not null references rebate.run,
  partner_id uuid not null,
  amount     numeric(19, 4) not null check (amount > 0),
  left_at    timestamptz not null,
  primary key (run_id, partner_id)
);
select platform.append_only('rebate.left_to_clawback');

alter table rebate.posting add column clawback_id uuid references rebate.withdrawn;
alter table rebate.posting drop constraint posting_run_id_partner_id_key;
alter table rebate.posting add constraint posting_once unique nulls not distinct (run_id, partner_id, clawback_id);
