create table program.proof_matrix (
  version int primary key,
  name    text not null
);

create table program.requirement_code (
  code  text primary key,
  kind  text not null check (kind in ('COST', 'EXECUTION', 'METRIC')),
  label text not null,
  hint  text not null
);

create table program.activity_type (
  matrix_version   int not null references program.proof_matrix,
  code             text not null,
  label            text not null,
  eligible_expense text not null,
  position         int not null,
  primary key (matrix_version, code)
);

create table program.proof_requirement (
  matrix_version int not null,
  activity_type  text not null,
  position       int not null,
  any_of         text[] not null check (cardinality(any_of) > 0),
  per_line       boolean not null,
  primary key (matrix_version, activity_type, position),
  foreign key (matrix_version, activity_type) references program.activity_type
);

select platform.append_only('program.proof_matrix');
select platform.append_only('program.requirement_code');
select platform.append_only('program.activity_type');
select platform.append_only('program.proof_requirement');

-- content holds the whole offer as it was written; the other columns are what it is looked up by.
create table program.offer_version (
  id             uuid primary key,
  code           text not null,
  version        int not null,
  state          text not null check (state in ('DRAFT', 'PUBLISHED')),
  valid_from     date not null,
  valid_to       date check (valid_to >= valid_from),
  matrix_version int not null references program.proof_matrix,
  content        jsonb not null,
  authors        text[] not null check (cardinality(authors) > 0),
  drafted_at     timestamptz not null,
  published_by   text,
  published_at   timestamptz,
  unique (code, version),
  constraint published_by_a_person check (state = 'DRAFT' or published_by is not null),
  constraint published_by_another_person check (not (published_by = any (authors)))
);
create index offer_version_in_force on program.offer_version (code, version desc) where state = 'PUBLISHED';

create function program.refuse_change_of_published() returns trigger
  language plpgsql
  as $$
begin
  if old.state = 'PUBLISHED' then
    raise exception 'Version % of offer % is published and never changes: draft a new version.', old.version, old.code
      using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$$;
create trigger offer_version_frozen before update or delete on program.offer_version
  for each row execute function program.refuse_change_of_published();

create function program.refuse_truncate() returns trigger
  language plpgsql
  as $$
begin
  raise exception 'Offers are never emptied.' using errcode = 'restrict_violation';
end
$$;
create trigger offer_version_kept before truncate on program.offer_version
  for each statement execute function program.refuse_truncate();
