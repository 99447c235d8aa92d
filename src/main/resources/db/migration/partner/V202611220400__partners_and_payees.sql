create table partner.partner (
  id            uuid primary key,
  row_version   bigint not null,
  code          text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{1,31}$'),
  name          text not null,
  type          text not null,
  tier          text not null check (tier in ('BRONZE', 'SILVER', 'GOLD')),
  country       text not null check (country ~ '^[A-Z]{2}$'),
  tax_id        text,
  zone          text not null,
  good_standing boolean not null,
  registered_at timestamptz not null
);

-- One row per partner: the lock under which its bank and tax data change, and the block after a returned payment.
create table partner.payee (
  partner_id     uuid primary key references partner.partner,
  version        bigint not null,
  blocked_reason text
);

-- Every bank account that was ever proposed. Content never changes; only its state moves on.
create table partner.bank_account (
  id             uuid primary key,
  row_version    bigint not null,
  partner_id     uuid not null references partner.partner,
  account_holder text not null,
  iban           text not null,
  bic            text,
  street         text not null,
  postal_code    text not null,
  city           text not null,
  country        text not null,
  state          text not null check (state in ('PENDING', 'VERIFIED', 'REJECTED', 'REPLACED')),
  proposed_by    text not null,
  proposed_at    timestamptz not null,
  decided_by     text,
  decided_at     timestamptz,
  comment        text,
  constraint verified_by_a_second_person check (decided_by <> proposed_by),
  constraint verified_needs_a_person check (state <> 'VERIFIED' or decided_by is not null)
);
create unique index bank_account_pending on partner.bank_account (partner_id) where state = 'PENDING';
create unique index bank_account_verified on partner.bank_account (partner_id) where state = 'VERIFIED';

create table partner.tax_profile (
  id                  uuid primary key,
  row_version         bigint not null,
  partner_id          uuid not null references partner.partner,
  country             text not null,
  vat_id              text,
  withholding_percent numeric(5, 2) not null check (withholding_percent between 0 and 100),
  state               text not null check (state in ('PENDING', 'VERIFIED', 'REJECTED', 'REPLACED')),
  proposed_by         text not null,
  proposed_at         timestamptz not null,
  decided_by          text,
  decided_at          timestamptz,
  comment             text,
  constraint tax_verified_by_a_second_person check (decided_by <> proposed_by),
  constraint tax_verified_needs_a_person check (state <> 'VERIFIED' or decided_by is not null)
);
create unique index tax_profile_pending on partner.tax_profile (partner_id) where state = 'PENDING';
create unique index tax_profile_verified on partner.tax_profile (partner_id) where state = 'VERIFIED';

-- What was proposed stays what is verified: only the columns of the decision may change, and a row is never deleted.
create function partner.refuse_change_of_proposal() returns trigger
  language plpgsql
  as $$
declare
  decision constant text[] := array['row_version', 'state', 'decided_by', 'decided_at', 'comment'];
begin
  if tg_op = 'DELETE' then
    raise exception 'A proposed % is never deleted.', tg_table_name using errcode = 'restrict_violation';
  end if;
  if to_jsonb(new) - decision is distinct from to_jsonb(old) - decision then
    raise exception 'A proposed % never changes: propose a new one.', tg_table_name
      using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger bank_account_frozen before update or delete on partner.bank_account
  for each row execute function partner.refuse_change_of_proposal();
create trigger tax_profile_frozen before update or delete on partner.tax_profile
  for each row execute function partner.refuse_change_of_proposal();
