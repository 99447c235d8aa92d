-- Every statement that writes lines is held to its balance already, so that at the commit only an entry without lines is
-- left to be refused.
create or replace function ledger.check_entry() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if not exists (select from ledger.line l where l.entry_id = new.id) then
    raise exception 'Entry % has no lines', new.id
      using errcode = 'check_violation', constraint = 'entry_balanced', schema = 'ledger', table = 'entry';
  end if;
  return null;
end
$$;

drop function ledger.require_balance(uuid);

-- One statement for the first movement of a claim and one for each later one, instead of two.
create or replace function ledger.move_claim_balance(
    claim uuid, fund text, partner uuid, d_committed numeric, d_consumed numeric, at timestamptz) returns void
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if d_committed >= 0 and d_consumed >= 0 then
    insert into ledger.claim_balance (claim_id, fund_code, partner_id, committed, consumed, since)
      values (claim, fund, partner, d_committed, d_consumed, at)
      on conflict do nothing;
    if found then
      return;
    end if;
  end if;
  update ledger.claim_balance set committed = committed + d_committed, consumed = consumed + d_consumed
    where claim_id = claim and fund_code = fund and partner_id = partner;
  if found then
    return;
  end if;
  if exists (select from ledger.claim_balance where claim_id = claim and fund_code = fund) then
    raise exception 'Claim % belongs to another partner', claim
      using errcode = 'check_violation', constraint = 'claim_partner', schema = 'ledger', table = 'line';
  end if;
  -- Nothing was there to be taken from; the table says so itself.
  insert into ledger.claim_balance (claim_id, fund_code, partner_id, committed, consumed, since)
    values (claim, fund, partner, d_committed, d_consumed, at);
end
$$;
