-- Proof: files (bytes in the object store under their SHA-256), links and metric values.
create table evidence.document (
  id           uuid primary key,
  subject_id   uuid,
  partner_id   uuid        not null,
  requirement  text        not null,
  line         integer     check (line >= 1),
  kind         text        not null check (kind in ('FILE', 'URL', 'VALUE')),
  file_name    text,
  media_type   text        not null,
  size         bigint      not null check (size > 0),
  sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content      text,
  copied_from  uuid        references evidence.document (id),
  uploaded_by  text        not null,
  uploaded_at  timestamptz not null,
  -- The only columns that change after intake:
  state        text        not null check (state in ('PENDING', 'ACCEPTED')),
  checks       jsonb       not null,
  extracted    jsonb       not null,
  metadata     jsonb       not null,
  removed_at   timestamptz,
  removed_by   text,
  check ((kind = 'FILE') = (content is null)),
  check ((removed_at is null) = (removed_by is null))
);

create index document_subject on evidence.document (subject_id, uploaded_at);
create index document_sha256 on evidence.document (sha256);
create index document_pending on evidence.document (subject_id) where state = 'PENDING';
create index document_copied_from on evidence.document (copied_from) where copied_from is not null;

comment on table evidence.document is 'One piece of proof; written once, but for its check results and its removal from a draft';
comment on column evidence.document.content is 'The link or the metric''s value; null for files';

-- The text read from a file, for comparison and search.
create table evidence.document_text (
  document_id uuid    primary key references evidence.document (id),
  content     text    not null,
  truncated   boolean not null
);

select platform.append_only('evidence.document_text');
revoke delete, truncate on evidence.document from ${appRole};

create function evidence.keep_document() returns trigger
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
  if old.removed_at is not null or (old.state = 'ACCEPTED' and new.state <> 'ACCEPTED') then
    raise exception 'evidence.document: document % is removed or accepted already', old.id;
  end if;
  return new;
end
$$;

create trigger keep_document
  before update on evidence.document
  for each row execute function evidence.keep_document();
