-- Who was told that money of a fund is about to expire, and how early: once each, per last day of the fund.
create table ledger.expiry_reminder (
  fund_code  text not null references ledger.fund (code),
  partner_id uuid not null,
  valid_to   date not null,
  days       int not null check (days > 0),
  sent_at    timestamptz not null,
  primary key (fund_code, partner_id, valid_to, days)
);
select platform.append_only('ledger.expiry_reminder');

create index fund_balance_available on ledger.fund_balance (fund_code) where available > 0;
