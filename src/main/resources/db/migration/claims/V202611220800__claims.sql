create sequence claims.claim_number;
create sequence claims.fund_request_number;

create table claims.fund_request (
  id               uuid primary key,
  version          bigint not null,
  number           text not null unique,
  partner_id       uuid not null references partner.partner,
  created_by       text not null,
  submitted_by     text,
  created_at       timestamptz not null,
  offer_code       text not null,
  content          jsonb not null,
  approved_content jsonb,
  status           text not null check (status in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED', 'APPROVED',
    'PARTIALLY_APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'CANCELLED', 'COMPLETED', 'REAPPROVAL_REQUIRED')),
  approved_status  text,
  waiting_for      text,
  rounds           int not null,
  approved_amount  numeric(19, 4) check (approved_amount > 0),
  valid_until      date,
  decided_at       timestamptz,
  decision_reason  text,
  decision_comment text,
  constraint change_keeps_what_was_approved check ((approved_content is null) = (approved_status is null))
);
create index fund_request_of_partner on claims.fund_request (partner_id, id desc);

-- One row is the whole aggregate: one lock covers status, lines and waterfall. Amounts are in the fund's currency, which
-- is the claim's.
create table claims.claim (
  id                    uuid primary key,
  version               bigint not null,
  number                text not null unique,
  partner_id            uuid not null references partner.partner,
  created_by            text not null,
  created_at            timestamptz not null,
  replaces              uuid references claims.claim,
  offer_version_id      uuid not null references program.offer_version,
  offer_code            text not null,
  offer_version         int not null,
  fund_request_id       uuid references claims.fund_request,
  final_claim           boolean not null,
  partner_reference     text,
  activity_type         text not null,
  activity_start        date not null,
  activity_end          date not null,
  currency              text not null check (currency ~ '^[A-Z]{3}$'),
  results               jsonb not null,
  lines                 jsonb not null check (jsonb_array_length(lines) between 1 and 100),
  status                text not null check (status in ('DRAFT', 'SUBMITTED', 'VALIDATING', 'INFO_REQUESTED', 'IN_REVIEW',
    'ESCALATED', 'APPROVED', 'PARTIALLY_APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'DISPUTED', 'CLOSED')),
  status_before_dispute text,
  assurance             text not null check (assurance in ('NOT_SELECTED', 'SELECTED', 'REVIEWED', 'BYPASSED')),
  hold                  text not null check (hold in ('NONE', 'FRAUD', 'LEGAL', 'TAX', 'BANK_CHANGE', 'OVERDUE_DEBT')),
  waiting_for           text,
  due_at                timestamptz,
  submitted_by          text,
  submitted_at          timestamptz,
  rounds                int not null,
  decided_at            timestamptz,
  decision_reason       text,
  decision_comment      text,
  claimed               numeric(19, 4) not null check (claimed > 0),
  eligible              numeric(19, 4) check (eligible >= 0 and eligible <= claimed),
  approved              numeric(19, 4) check (approved >= 0 and approved <= eligible),
  predicted             numeric(19, 4) check (predicted >= 0),
  backed_lines          text,
  waterfall             jsonb,
  constraint dates_in_order check (activity_end >= activity_start),
  constraint submitted_by_a_person check (status in ('DRAFT', 'WITHDRAWN', 'EXPIRED') or submitted_by is not null),
  constraint approved_has_amount check (status not in ('APPROVED', 'PARTIALLY_APPROVED', 'CLOSED') or approved > 0)
);
create index claim_of_partner on claims.claim (partner_id, id desc);
create index claim_on_fund_request on claims.claim (fund_request_id) where fund_request_id is not null;
create unique index claim_replaced_once on claims.claim (replaces)
  where replaces is not null and status <> 'WITHDRAWN';

create table claims.dispute (
  id          uuid primary key,
  version     bigint not null,
  claim_id    uuid not null references claims.claim,
  status      text not null check (status in ('OPEN', 'UPHELD', 'OVERTURNED')),
  reason_code text,
  comment     text,
  raised_by   text not null,
  raised_at   timestamptz not null,
  answer      text,
  decided_by  text,
  decided_at  timestamptz,
  constraint decided_by_another_person check (decided_by <> raised_by)
);
create unique index dispute_open_once on claims.dispute (claim_id) where status = 'OPEN';

-- The guard of each process: its business key may start once per round.
create table claims.process_start (
  process      text not null,
  business_key uuid not null,
  round        int not null,
  started_at   timestamptz not null,
  primary key (process, business_key, round)
);
select platform.append_only('claims.process_start');
