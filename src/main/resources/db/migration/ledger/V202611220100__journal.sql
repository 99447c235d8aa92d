-- The journal and what is derived from it. The database itself refuses what does not balance, what goes below zero,
-- what falls into a closed period and every change of what is posted.

create table ledger.paying_entity (
  code            text primary key,
  name            text not null,
  currency        text not null check (currency ~ '^[A-Z]{3}$'),
  iban            text not null,
  bic             text not null,
  street          text not null,
  building_number text not null,
  postal_code     text not null,
  city            text not null,
  country         text not null check (country ~ '^[A-Z]{2}$'),
  zone            text not null
);

-- Account to general-ledger code. A line keeps the code that was in force when it was posted.
create table ledger.gl_account (
  account text primary key,
  half    text not null check (half in ('FUND', 'LIABILITY')),
  gl_code text not null,
  name    text not null
);

create table ledger.fund (
  id            uuid primary key,
  code          text not null unique,
  name          text not null,
  paying_entity text not null references ledger.paying_entity (code),
  currency      text not null check (currency ~ '^[A-Z]{3}$'),
  valid_from    date not null,
  valid_to      date,
  constraint fund_dates_in_order check (valid_to is null or valid_to >= valid_from),
  unique (code, currency)
);

create table ledger.posting_period (
  paying_entity text not null references ledger.paying_entity (code),
  period        text not null check (period ~ '^[0-9]{4}-[0-9]{2}$'),
  closed_at     timestamptz,
  closed_by     text,
  primary key (paying_entity, period)
);

create table ledger.entry (
  id            uuid primary key,
  entry_key     text not null unique,
  type          text not null,
  subject_type  text not null,
  subject_id    uuid not null,
  claim_id      uuid,
  paying_entity text not null references ledger.paying_entity (code),
  fund_code     text references ledger.fund (code),
  partner_id    uuid,
  request_id    uuid,
  posting_date  date not null,
  period        text not null,
  text          text not null,
  posted_at     timestamptz not null,
  posted_by     text not null,
  tx            xid8 not null
);

create index entry_subject on ledger.entry (subject_id);
create index entry_claim on ledger.entry (claim_id) where claim_id is not null;
create index entry_partner on ledger.entry (partner_id, paying_entity);

create table ledger.line (
  entry_id uuid not null references ledger.entry (id),
  no       int not null,
  account  text not null references ledger.gl_account (account),
  gl_code  text not null,
  debit    boolean not null,
  amount   numeric(19, 4) not null check (amount > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  primary key (entry_id, no)
);

-- One row per fund and partner, kept by the posting trigger alone.
create table ledger.fund_balance (
  fund_code  text not null,
  partner_id uuid not null,
  currency   text not null,
  allocated  numeric(19, 4) not null default 0,
  reserved   numeric(19, 4) not null default 0,
  committed  numeric(19, 4) not null default 0,
  consumed   numeric(19, 4) not null default 0,
  expired    numeric(19, 4) not null default 0,
  deficit    numeric(19, 4) not null default 0,
  available  numeric(19, 4) not null default 0,
  primary key (fund_code, partner_id),
  foreign key (fund_code, currency) references ledger.fund (code, currency),
  constraint fund_balance_available_not_negative check (available >= 0),
  constraint fund_balance_parts_not_negative
    check (allocated >= 0 and reserved >= 0 and committed >= 0 and consumed >= 0 and expired >= 0 and deficit >= 0),
  constraint fund_balance_reconciles
    check (available = allocated + deficit - reserved - committed - consumed - expired),
  constraint fund_balance_deficit_filled_first check (available = 0 or deficit = 0)
);

-- What is left of each fund request's reservation.
create table ledger.reservation (
  fund_code  text not null references ledger.fund (code),
  request_id uuid not null,
  partner_id uuid not null,
  amount     numeric(19, 4) not null default 0,
  primary key (fund_code, request_id),
  constraint reservation_not_negative check (amount >= 0)
);

-- What is committed for and was paid on each claim: never more settled than approved, never more taken back than settled.
create table ledger.claim_balance (
  claim_id   uuid not null,
  fund_code  text not null references ledger.fund (code),
  partner_id uuid not null,
  committed  numeric(19, 4) not null default 0,
  consumed   numeric(19, 4) not null default 0,
  since      timestamptz not null,
  primary key (claim_id, fund_code),
  constraint claim_balance_not_negative check (committed >= 0 and consumed >= 0)
);

create index claim_balance_open on ledger.claim_balance (since) where committed > 0;

-- What the vendor owes a partner and what the partner owes the vendor; netting happens within one such row.
create table ledger.partner_balance (
  partner_id    uuid not null,
  paying_entity text not null references ledger.paying_entity (code),
  currency      text not null,
  receivable    numeric(19, 4) not null default 0,
  payable       numeric(19, 4) not null default 0,
  primary key (partner_id, paying_entity, currency),
  constraint partner_balance_receivable_not_negative check (receivable >= 0),
  constraint partner_balance_payable_not_negative check (payable >= 0)
);

select platform.append_only('ledger.entry');
select platform.append_only('ledger.line');
select platform.append_only('ledger.fund');
revoke insert, update, delete, truncate on
  ledger.fund_balance, ledger.reservation, ledger.claim_balance, ledger.partner_balance, ledger.posting_period,
  ledger.gl_account, ledger.paying_entity
from ${appRole};
