create table approval.approval_case (
  id           uuid primary key,
  subject_type text not null,
  subject_id   uuid not null,
  status       text not null check (status in ('OPEN', 'APPROVED', 'REJECTED', 'CANCELLED')),
  rule_version text not null,
  amount       numeric(19, 4) not null,
  currency     text not null,
  excluded     text[] not null,
  opened_by    text not null,
  opened_at    timestamptz not null,
  closed_at    timestamptz,
  close_reason text
);
create unique index approval_case_open on approval.approval_case (subject_id) where status = 'OPEN';
create index approval_case_subject on approval.approval_case (subject_id, opened_at);

create table approval.approval_step (
  id                  uuid primary key,
  case_id             uuid not null references approval.approval_case,
  no                  int not null check (no > 0),
  name                text not null,
  group_code          text not null,
  due_in_working_days int not null check (due_in_working_days >= 0),
  due_at              timestamptz,
  -- A second group that may take the step once it is overdue.
  escalated_to        text check (escalated_to <> group_code),
  decided_by          text,
  on_behalf_of        text,
  outcome             text check (outcome in ('APPROVE', 'PARTIAL', 'REJECT', 'REQUEST_INFO')),
  reason_code         text,
  comment             text,
  decided_at          timestamptz,
  unique (case_id, no),
  constraint decided_by_a_person check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)),
  constraint on_behalf_of_another check (on_behalf_of <> decided_by)
);
-- Whatever runs in parallel: no person decides two steps of one case.
create unique index approval_step_person on approval.approval_step (case_id, decided_by);
create unique index approval_step_represented on approval.approval_step (case_id, on_behalf_of);

-- Everybody who decided on a subject, by duty: a step's group, VALIDATION, DISPUTE …
create table approval.decider (
  subject_id   uuid not null,
  username     text not null,
  duty         text not null,
  subject_type text not null,
  decided_at   timestamptz not null,
  primary key (subject_id, username, duty)
);
select platform.append_only('approval.decider');

create table approval.deputy (
  id           uuid primary key,
  person       text not null,
  deputy       text not null check (deputy <> person),
  valid_from   timestamptz not null,
  valid_to     timestamptz not null check (valid_to > valid_from),
  appointed_by text not null,
  appointed_at timestamptz not null
);
create index deputy_deputy on approval.deputy (deputy, valid_to);
create index deputy_person on approval.deputy (person, valid_to);
select platform.append_only('approval.deputy');

-- The newest row of a group and person (null: the whole group) and currency counts.
create table approval.monetary_limit (
  id         uuid primary key,
  group_code text not null,
  person     text,
  currency   text not null,
  up_to      numeric(19, 4) not null check (up_to >= 0),
  set_by     text not null check (set_by is distinct from person),
  set_at     timestamptz not null
);
create index monetary_limit_group on approval.monetary_limit (group_code);
select platform.append_only('approval.monetary_limit');

create function approval.keep_case() returns trigger
  language plpgsql
  as $$
declare
  closing constant text[] := array['status', 'closed_at', 'close_reason'];
begin
  if tg_op = 'DELETE' or old.status <> 'OPEN' or to_jsonb(new) - closing is distinct from to_jsonb(old) - closing then
    raise exception 'An approval case never changes; it is only closed, once.' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger approval_case_frozen before update or delete on approval.approval_case
  for each row execute function approval.keep_case();

create function approval.keep_step() returns trigger
  language plpgsql
  as $$
declare
  deciding constant text[] := array[
    'due_at', 'escalated_to', 'decided_by', 'on_behalf_of', 'outcome', 'reason_code', 'comment', 'decided_at'];
begin
  if tg_op = 'DELETE' or old.outcome is not null
      or to_jsonb(new) - deciding is distinct from to_jsonb(old) - deciding then
    raise exception 'A frozen step never changes; it is only decided, once.' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger approval_step_frozen before update or delete on approval.approval_step
  for each row execute function approval.keep_step();
