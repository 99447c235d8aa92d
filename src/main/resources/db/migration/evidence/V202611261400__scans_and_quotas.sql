-- What the malware scanner said of a file; links and values have none.
alter table evidence.document
  add column scan       text check (scan in ('CLEAN', 'INFECTED', 'NOT_SCANNED')),
  add column scan_note  text,
  add column scanned_at timestamptz;
update evidence.document set scan = 'NOT_SCANNED', scan_note = 'OFF' where kind = 'FILE';
alter table evidence.document
  add check ((kind = 'FILE') = (scan is not null)),
  drop constraint document_kind_check,
  add constraint document_kind_check check (kind in ('FILE', 'URL', 'VALUE', 'STATEMENT')),
  drop constraint document_state_check,
  add constraint document_state_check check (state in ('PENDING', 'ACCEPTED', 'QUARANTINED')),
  add check ((state = 'QUARANTINED') = (coalesce(scan, '') = 'INFECTED'));

create index document_to_scan on evidence.document (sha256) where scan = 'NOT_SCANNED' and scan_note <> 'TOO_LARGE';

comment on column evidence.document.scan_note is
  'Of an infected file what was found; of one that was not scanned why: OFF, DOWN, TIMEOUT, TOO_LARGE or CONFUSED';

create or replace function evidence.keep_document() returns trigger
  language plpgsql
  as $$
begin
  if (old.id, old.subject_id, old.partner_id, old.requirement, old.line, old.kind, old.file_name, old.media_type,
      old.size, old.sha256, old.content, old.copied_from, old.uploaded_by, old.uploaded_at)
     is distinct from
     (new.id, new.subject_id, new.partner_id, new.requirement, new.line, new.kind, new.file_name, new.media_type,
      new.size, new.sha256, new.content, new.copied_from, new.uploaded_by, new.uploaded_at) then
    raise exception 'evidence.document: what came in never changes (document %)', old.id;
  end if;
  if old.removed_at is not null
     and (old.removed_at, old.removed_by, old.checks, old.extracted, old.metadata)
         is distinct from (new.removed_at, new.removed_by, new.checks, new.extracted, new.metadata) then
    raise exception 'evidence.document: document % is removed or accepted already', old.id;
  end if;
  if old.state = 'QUARANTINED' and new.state <> 'QUARANTINED'
     or old.state = 'ACCEPTED' and new.state = 'PENDING'
     or old.removed_at is not null and new.state not in (old.state, 'QUARANTINED') then
    raise exception 'evidence.document: document % is removed or accepted already', old.id;
  end if;
  return new;
end
$$;

-- How much a partner may upload where it is not what the settings say; null: as the settings say.
create table evidence.quota (
  partner_id  uuid primary key,
  day_bytes   bigint check (day_bytes >= 0),
  day_files   integer check (day_files >= 0),
  total_bytes bigint check (total_bytes >= 0),
  total_files integer check (total_files >= 0)
);

-- How much each partner did upload. One row for each, so that parallel uploads count one after the other.
create table evidence.usage (
  partner_id  uuid primary key,
  day         date    not null,
  day_bytes   bigint  not null,
  day_files   integer not null,
  total_bytes bigint  not null,
  total_files integer not null
);

insert into evidence.usage
select partner_id, date '2026-01-01', 0, 0, sum(size), count(*)
from evidence.document
where kind = 'FILE' and copied_from is null
group by partner_id;
