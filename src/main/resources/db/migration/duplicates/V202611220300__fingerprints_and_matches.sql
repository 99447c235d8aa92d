-- What collides with what. Keys are never unique: lawful splits, resubmissions and holds share them on purpose.
create table duplicates.subject (
  subject_id     uuid primary key,
  partner_id     uuid        not null,
  offer_code     text,
  activity_type  text,
  activity_start date,
  activity_end   date,
  amount         numeric(19, 4),
  currency       char(3),
  replaces       uuid,
  live           boolean     not null,
  registered_at  timestamptz not null,
  digest         bigint      not null
);

comment on column duplicates.subject.digest is 'Of everything it was registered with: the same again changes nothing';
comment on column duplicates.subject.live is 'False once rejected, withdrawn, expired or replaced: it no longer collides';

create table duplicates.fingerprint (
  id               bigint generated always as identity primary key,
  subject_id       uuid not null references duplicates.subject (subject_id),
  kind             text not null check (kind in
                     ('FILE', 'TAX_NUMBER', 'NAME_NUMBER', 'TAX_COST', 'NAME_COST', 'ACTIVITY')),
  key              text not null,
  source           text not null check (source in ('DECLARED', 'XML', 'TEXT')),
  document_id      uuid,
  requirement      text,
  label            text,
  line             integer,
  supplier_name    text,
  supplier_tax_id  text,
  invoice_number   text,
  invoice_date     date,
  net              numeric(19, 4),
  gross            numeric(19, 4),
  currency         char(3),
  invoice_total    numeric(19, 4),
  total_source     text check (total_source in ('XML', 'TEXT'))
);

create index fingerprint_key on duplicates.fingerprint (kind, key);
create index fingerprint_subject on duplicates.fingerprint (subject_id);

create table duplicates.match (
  id                uuid primary key,
  subject_id        uuid        not null references duplicates.subject (subject_id),
  rule_id           text        not null,
  rule_version      text        not null,
  outcome           text        not null check (outcome in ('BLOCK', 'HOLD', 'REVIEW', 'INFO')),
  other_subject_id  uuid        not null references duplicates.subject (subject_id),
  other_partner_id  uuid        not null,
  document_id       uuid,
  other_document_id uuid,
  -- What both sides share, in normal form: the same pair may collide in more than one thing.
  shared            text        not null,
  same_as           jsonb       not null,
  score             integer     not null check (score between 0 and 100),
  found_at          timestamptz not null,
  -- False once the subject was mended so that it no longer collides; kept as history.
  current           boolean     not null default true,
  verdict           text check (verdict in ('DUPLICATE', 'NOT_A_DUPLICATE')),
  verdict_reason    text,
  verdict_by        text,
  verdict_at        timestamptz,
  unique (subject_id, rule_id, other_subject_id, shared),
  check ((verdict is null) = (verdict_by is null) and (verdict is null) = (verdict_at is null)
    and (verdict is null) = (verdict_reason is null))
);

create index match_other_subject on duplicates.match (other_subject_id);

-- What people said of a pair, for both directions and for the resubmission of either side.
create table duplicates.verdict (
  id           bigint generated always as identity primary key,
  match_id     uuid        not null references duplicates.match (id),
  rule_id      text        not null,
  shared       text        not null,
  subject_id   uuid        not null,
  other_id     uuid        not null,
  verdict      text        not null check (verdict in ('DUPLICATE', 'NOT_A_DUPLICATE')),
  reason       text        not null,
  judged_by    text        not null,
  judged_at    timestamptz not null
);

create index verdict_pair on duplicates.verdict (rule_id, shared, subject_id, other_id);
create index verdict_match on duplicates.verdict (match_id);

select platform.append_only('duplicates.verdict');
revoke delete, truncate on duplicates.match, duplicates.subject from ${appRole};
