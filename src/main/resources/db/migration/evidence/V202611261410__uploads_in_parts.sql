-- Uploads that come in parts, so that a lost connection loses one part at most. The parts lie in the object store under
-- parts/<upload>/; rows and parts go when the upload is finished, given up or too old.
create table evidence.upload (
  id          uuid primary key,
  subject_id  uuid        not null,
  partner_id  uuid        not null,
  requirement text        not null,
  line        integer,
  file_name   text        not null,
  size        bigint      not null check (size > 0),
  received    bigint      not null check (received between 0 and size),
  begun_by    text        not null,
  expires_at  timestamptz not null,
  -- Since when the parts are being put together; null before, and again when that has failed.
  joining_at  timestamptz,
  document_id uuid        references evidence.document (id)
);

create index upload_of_partner on evidence.upload (partner_id);
create index upload_expires on evidence.upload (expires_at);

create table evidence.upload_part (
  upload_id uuid    not null references evidence.upload (id) on delete cascade,
  start     bigint  not null check (start >= 0),
  size      bigint  not null check (size > 0),
  object    text    not null unique,
  primary key (upload_id, start)
);
