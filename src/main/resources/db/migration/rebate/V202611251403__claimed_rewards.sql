-- What approved claims took of an entitlement: runs and claims of the same offer, payee and period share one.
create table rebate.award (
  claim_id    uuid primary key,
  offer_code  text not null,
  partner_id  uuid not null,
  payee       text not null,
  period_from date not null,
  period_to   date not null check (period_to >= period_from),
  currency    text not null,
  amount      numeric(19, 4) not null check (amount > 0),
  entitled    numeric(19, 4) not null,
  awarded_at  timestamptz not null
);
create index award_period on rebate.award (offer_code, partner_id, period_from, period_to);
select platform.append_only('rebate.award');

-- Each unit sold and each certificate is rewarded once by an offer.
create table rebate.award_unit (
  offer_code text not null,
  partner_id uuid not null,
  reference  text not null,
  claim_id   uuid not null references rebate.award,
  primary key (offer_code, partner_id, reference)
);
select platform.append_only('rebate.award_unit');
