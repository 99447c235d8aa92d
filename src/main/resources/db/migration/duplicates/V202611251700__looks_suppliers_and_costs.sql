create extension if not exists pg_trgm with schema public;

-- A cost is found by its supplier and a range of amounts and days; the key is the supplier alone.
alter table duplicates.fingerprint add column amount numeric(19, 4);
update duplicates.fingerprint
  set amount = coalesce(gross, net), key = split_part(key, '|', 1) where kind in ('TAX_COST', 'NAME_COST');
create index fingerprint_cost on duplicates.fingerprint (kind, key, amount, invoice_date)
  where kind in ('TAX_COST', 'NAME_COST');
drop index duplicates.fingerprint_key;
create index fingerprint_key on duplicates.fingerprint (kind, key, id)
  where kind not in ('TAX_COST', 'NAME_COST');

alter table duplicates.subject add column ended text check (ended in ('REJECTED', 'OVER'));
comment on column duplicates.subject.ended is 'Why it no longer collides: what was rejected is looked for in later claims';

-- What documents look like. Slots are the parts of a hash that two looks must share one of to be compared at all.
create table duplicates.look (
  id          bigint generated always as identity primary key,
  subject_id  uuid not null references duplicates.subject (subject_id),
  document_id uuid not null,
  requirement text,
  kind        text not null check (kind in ('PICTURE', 'TEXT')),
  hashes      bit(256)[] not null,
  sketch      bytea,
  facts       text[] not null,
  slots       int[] not null
);
create index look_slots on duplicates.look using gin (slots) with (fastupdate = off);
create index look_subject on duplicates.look (subject_id);
comment on column duplicates.look.facts is 'Numbers, dates, totals and suppliers of its claim: those confirm that two looks are one document';

-- Names of suppliers as they were written, and which of them mean the same one.
create table duplicates.supplier (
  name       text primary key,
  words      text not null,
  tax_id     text,
  first_seen timestamptz not null
);
create index supplier_words on duplicates.supplier using gin (words public.gin_trgm_ops);
comment on column duplicates.supplier.name is 'In normal form, as in the keys of fingerprints';

create table duplicates.supplier_alias (
  name  text not null references duplicates.supplier (name),
  other text not null references duplicates.supplier (name),
  score numeric(6, 2) not null,
  primary key (name, other)
);
comment on column duplicates.supplier_alias.score is 'Sum of the weights for and against (Fellegi-Sunter), as base-two logarithms';
select platform.append_only('duplicates.supplier_alias');
revoke delete, truncate on duplicates.supplier from ${appRole};
