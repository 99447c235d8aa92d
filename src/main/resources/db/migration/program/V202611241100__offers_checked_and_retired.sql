-- A draft may be marked as checked by somebody who wrote nothing of it; whoever publishes a draft checks it thereby.
alter table program.offer_version drop constraint offer_version_state_check;
alter table program.offer_version add constraint offer_version_state_check
  check (state in ('DRAFT', 'CHECKED', 'PUBLISHED'));
alter table program.offer_version drop constraint published_by_a_person;
alter table program.offer_version add constraint published_by_a_person
  check (state <> 'PUBLISHED' or published_by is not null);
alter table program.offer_version add column checked_by text, add column checked_at timestamptz;
alter table program.offer_version add constraint checked_by_another_person check (not (checked_by = any (authors)));
-- Versions published before this rule stay as they are: they never change.
alter table program.offer_version add constraint published_when_checked
  check (state = 'DRAFT' or checked_by is not null) not valid;

-- A published version never changes, not even when it ends early: that is a fact of its own.
create table program.offer_retirement (
  version_id uuid primary key references program.offer_version,
  last_day   date not null,
  reason     text not null,
  retired_by text not null,
  retired_at timestamptz not null
);
select platform.append_only('program.offer_retirement');

-- Who takes part in an offer. Leaving and coming back are rows of their own; the last one counts.
create table program.enrollment (
  offer_code text not null,
  partner_id uuid not null,
  position   int not null,
  enrolled   boolean not null,
  by_person  text not null,
  at         timestamptz not null,
  primary key (offer_code, partner_id, position)
);
select platform.append_only('program.enrollment');

-- Terms are accepted per version; the hash says which text it was.
create table program.terms_acceptance (
  version_id     uuid not null references program.offer_version,
  partner_id     uuid not null,
  standard_terms text not null,
  text_sha256    text not null,
  accepted_by    text not null,
  accepted_at    timestamptz not null,
  primary key (version_id, partner_id)
);
select platform.append_only('program.terms_acceptance');
