-- A claim may be in another currency than the fund that pays: claimed is in the claim's currency, all else in the fund's.
-- Each line keeps its original and converted amount with rate, source and date. Null: the fund's currency is the claim's.
alter table claims.claim
  add column fund_currency text check (fund_currency ~ '^[A-Z]{3}$'),
  add column rates jsonb;

do $$
declare
  name text;
begin
  select c.conname into strict name from pg_constraint c
  where c.conrelid = 'claims.claim'::regclass and c.contype = 'c'
    and pg_get_constraintdef(c.oid) like '%eligible <= claimed%';
  execute format('alter table claims.claim drop constraint %I', name);
end
$$;

alter table claims.claim
  add constraint eligible_within_claimed
    check (eligible >= 0 and (eligible <= claimed or currency <> coalesce(fund_currency, currency))),
  add constraint other_currency_has_rates
    check (waterfall is null or currency = coalesce(fund_currency, currency) or rates is not null);
