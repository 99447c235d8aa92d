-- What the tax law asks of a payment, and what the rate of its day changes.
alter table payout.item
  add column tax_document text not null default 'NONE'
    check (tax_document in ('NONE', 'PARTNER_INVOICE', 'CREDIT_NOTE', 'PERSONAL_INCOME')),
  add column tax_document_id uuid,
  add column foreign_currency text,
  add column foreign_factor numeric(24, 10) check (foreign_factor > 0),
  add column foreign_date date,
  add column fx_difference numeric(19, 4) not null default 0,
  add column fx_factor numeric(24, 10) check (fx_factor > 0),
  add column fx_date date,
  add constraint item_rate_whole check ((foreign_currency is null) = (foreign_factor is null)
    and (foreign_currency is null) = (foreign_date is null)),
  drop constraint item_never_settles_more_than_it_owes,
  add constraint item_never_settles_more_than_it_owes
    check (offset_amount + withheld + credited + paid <= amount + fx_difference + tax_added),
  drop constraint item_amount_check,
  add constraint item_owes_something check (amount >= 0 and amount + fx_difference > 0);

-- Documents that a payment rests on: the partner's invoice, or one the vendor wrote. Never changed, never deleted.
create table payout.tax_document (
  id             uuid primary key,
  kind           text not null check (kind in ('PARTNER_INVOICE', 'SELF_BILLING', 'CREDIT_NOTE')),
  number         text not null check (number <> ''),
  issued_on      date not null,
  item_id        uuid not null references payout.item (id),
  partner_id     uuid not null,
  paying_entity  text not null,
  currency       text not null,
  net            numeric(19, 4) not null check (net > 0),
  tax            numeric(19, 4) not null check (tax >= 0),
  treatment      text not null check (treatment in ('DOMESTIC', 'REVERSE_CHARGE', 'NOT_REGISTERED', 'CORRECTION')),
  evidence_id    uuid,
  content        bytea,
  sha256         text not null,
  made_by        text not null,
  made_at        timestamptz not null,
  constraint tax_document_has_content check ((evidence_id is null) <> (content is null)),
  constraint reverse_charge_without_tax check (treatment = 'DOMESTIC' or tax = 0 or treatment = 'CORRECTION')
);
create unique index tax_document_of_item on payout.tax_document (item_id);
create unique index tax_document_number_of_vendor on payout.tax_document (number) where kind <> 'PARTNER_INVOICE';
create unique index tax_document_number_of_partner on payout.tax_document (partner_id, number)
  where kind = 'PARTNER_INVOICE';
select platform.append_only('payout.tax_document');

-- Numbers without gaps: the next one is taken by the transaction that writes the document, and given back with it.
create table payout.document_counter (
  series text primary key,
  last   bigint not null
);

insert into payout.document_counter (series, last)
  select substring(credit_memo from '^(CM-[0-9]+)-'), max(substring(credit_memo from '-([0-9]+)$')::bigint)
  from payout.item where credit_memo is not null group by 1;
