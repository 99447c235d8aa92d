-- What the sales of a period have earned so far and what of it was booked, as changes; their sum is what accrued.
create table rebate.accrued (
  id          uuid primary key,
  offer_code  text not null,
  partner_id  uuid not null,
  period_from date not null,
  period_to   date not null check (period_to >= period_from),
  currency    text not null,
  amount      numeric(19, 4) not null check (amount <> 0),
  accrued_at  timestamptz not null
);
create index accrued_period on rebate.accrued (offer_code, partner_id, period_from, period_to);
select platform.append_only('rebate.accrued');
