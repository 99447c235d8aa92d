-- A supplier bills its tariffs thousands of times: by its day first, an amount is found without reading all of them.
drop index duplicates.fingerprint_cost;
create index fingerprint_cost on duplicates.fingerprint (kind, key, invoice_date, amount)
  where kind in ('TAX_COST', 'NAME_COST');

-- Day and total confirm a likeness only where one side names no number. Those that name none are found under a slot of
-- their own, so that a claim with a number meets them without meeting all others of its day and total.
update duplicates.look l set slots = l.slots || array(
  select distinct (336000000 + ('x' || left(encode(sha256(convert_to(d || '&' || t || '&-', 'UTF8')), 'hex'), 8))::bit(32)::bigint
    % 1800000000)::int
  from unnest(l.facts) as d cross join unnest(l.facts) as t
  where d like 'D|%' and t like 'T|%')
where not exists (select from unnest(l.facts) as f where f like 'N|%');
