-- Who locks a balance also learns what would need statements of its own a moment later: whether anything accrued for it,
-- and whether a guardrail may stand over the fund. Nobody else can accrue for it before the lock is given back.
drop function ledger.lock_fund_balance(text, uuid, text);
create function ledger.lock_fund_balance(fund text, partner uuid, posting_key text)
  returns table (allocated numeric, reserved numeric, committed numeric, consumed numeric, expired numeric,
                 deficit numeric, available numeric, key_used boolean, accrues boolean, guarded boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform from ledger.fund_balance b where b.fund_code = fund and b.partner_id = partner for update;
  return query
    select b.allocated, b.reserved, b.committed, b.consumed, b.expired, b.deficit, b.available,
        exists (select from ledger.entry e where e.entry_key = posting_key),
        exists (select from ledger.entry e
            where e.fund_code = fund and e.partner_id = partner and e.type = 'SALE_ACCRUAL')
          or exists (select from ledger.entry e
            where e.fund_code = fund and e.partner_id = partner and e.type = 'PERFORMANCE_ACCRUAL'),
        f.parent_code is not null or exists (select from ledger.guardrail g where g.fund_code = fund)
    from ledger.fund_balance b join ledger.fund f on f.code = b.fund_code
    where b.fund_code = fund and b.partner_id = partner;
end
$$;
