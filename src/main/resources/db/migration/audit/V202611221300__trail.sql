-- The trail. What is hashed, and how, stands in docs/audit-format.md; before and after are json, not jsonb, because json
-- keeps the very text that was hashed.

create table audit.audit_event (
  no                  bigint generated always as identity primary key,
  id                  uuid not null,
  subject_type        text not null,
  subject_id          uuid not null,
  subject_no          bigint not null check (subject_no > 0),
  type                text not null,
  at                  timestamptz not null,
  actor               text not null,
  on_behalf_of        text,
  claim_id            uuid,
  process_instance_id text,
  rule_version        text,
  reason              text,
  before              json not null,
  after               json not null,
  previous            text not null,
  hash                text not null,
  xact                xid8 not null default pg_current_xact_id(),
  unique (subject_id, subject_no)
);

create index audit_event_claim on audit.audit_event (claim_id) where claim_id is not null;
create index audit_event_xact on audit.audit_event (xact);

-- The global chain, without gaps: the sealer numbers what is committed. The skip link goes to the sequence without its
-- lowest set bit, so that a pack proves its events with a few links instead of the whole chain.
create table audit.seal (
  sequence      bigint primary key check (sequence > 0),
  event_no      bigint not null unique references audit.audit_event (no),
  event_hash    text not null,
  previous_hash text not null,
  skip_hash     text not null,
  hash          text not null,
  sealed_at     timestamptz not null
);

-- Which digests left the database; the digests themselves lie outside.
create table audit.anchor (
  sequence bigint primary key references audit.seal (sequence),
  hash     text not null,
  object   text not null,
  at       timestamptz not null
);

select platform.append_only('audit.audit_event');
select platform.append_only('audit.seal');
select platform.append_only('audit.anchor');

-- Locks the chains of the subjects, always in the same order, and gives their last links as they stand behind the lock.
create function audit.lock_chains(subjects uuid[])
  returns table (subject_id uuid, subject_no bigint, hash text)
  language plpgsql
  as $$
begin
  perform pg_advisory_xact_lock(k)
    from (select distinct hashtextextended('audit.chain:' || s, 0) as k from unnest(subjects) s order by k) keys;
  return query
    select h.subject_id, h.subject_no, h.hash
    from unnest(subjects) s
      cross join lateral (
        select e.subject_id, e.subject_no, e.hash from audit.audit_event e
        where e.subject_id = s order by e.subject_no desc limit 1) h;
end
$$;

-- For deferred constraint triggers on tables with a status: the transaction that changes a status must have written to
-- the trail of the subject, whose id the row holds in the column that the argument names. The chain is locked until the
-- end of the transaction, so its last link tells.
create function audit.require_trail() returns trigger
  language plpgsql
  as $$
declare
  subject uuid;
  written xid8;
begin
  if tg_argv[0] = 'id' then
    subject := new.id;
  else
    subject := (to_jsonb(new) ->> tg_argv[0])::uuid;
  end if;
  select e.xact into written from audit.audit_event e
    where e.subject_id = subject order by e.subject_no desc limit 1;
  if written is distinct from pg_current_xact_id() then
    raise exception 'The status of %.% % changed without a row in the trail', tg_table_schema, tg_table_name, subject
      using errcode = 'integrity_constraint_violation', constraint = 'trail_required',
            schema = tg_table_schema, table = tg_table_name;
  end if;
  return null;
end
$$;

-- Watches a table for status changes. A migration of a later minute than this one calls it for its table.
create function audit.watch_status(target regclass, subject_column text default 'id') returns void
  language plpgsql
  as $$
begin
  execute format(
    'create constraint trigger status_needs_trail after update of status on %s deferrable initially deferred '
    || 'for each row when (old.status is distinct from new.status) execute function audit.require_trail(%L)',
    target, subject_column);
end
$$;
