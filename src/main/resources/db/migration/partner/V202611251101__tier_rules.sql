-- How tiers follow sales is data: a rule is proposed by one person, accepted by another, and never changes.
create table partner.tier_rule (
  id          uuid primary key,
  valid_from  date not null,
  currency    text not null,
  lock_months int not null check (lock_months between 0 and 24),
  levels      jsonb not null,
  proposed_by text not null,
  proposed_at timestamptz not null
);
create table partner.tier_rule_acceptance (
  rule_id     uuid primary key references partner.tier_rule,
  accepted_by text not null,
  accepted_at timestamptz not null
);
create function partner.accept_by_another() returns trigger
  language plpgsql
  as $$
begin
  if exists (select from partner.tier_rule r where r.id = new.rule_id and r.proposed_by = new.accepted_by) then
    raise exception 'A rule of tiers is accepted by another person than the one who proposed it.'
      using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger accepted_by_another before insert on partner.tier_rule_acceptance
  for each row execute function partner.accept_by_another();

insert into partner.tier_rule (id, valid_from, currency, lock_months, levels, proposed_by, proposed_at)
values ('01900000-0000-7000-8000-000000000001', date '2000-01-01', 'EUR', 3,
  '[{"tier": "BRONZE", "monthlyNet": "0"}, {"tier": "SILVER", "monthlyNet": "20000"}, {"tier": "GOLD", "monthlyNet": "50000"}]',
  'system', now());
insert into partner.tier_rule_acceptance (rule_id, accepted_by, accepted_at)
values ('01900000-0000-7000-8000-000000000001', 'system:migration', now());

select platform.append_only('partner.tier_rule');
select platform.append_only('partner.tier_rule_acceptance');

-- What the rule gave, once for each partner and month.
create table partner.tier_decision (
  partner_id   uuid not null references partner.partner,
  month        date not null check (extract(day from month) = 1),
  rule_id      uuid not null references partner.tier_rule,
  nets         numeric(24, 4)[] not null check (cardinality(nets) = 3),
  tier_before  text not null,
  tier         text not null,
  locked_until date,
  reason       text not null,
  decided_at   timestamptz not null,
  primary key (partner_id, month)
);
select platform.append_only('partner.tier_decision');
