-- Bytes that the malware scanner was wrong about: one person proposes, another agrees. Documents in quarantine stay there;
-- the same file is taken when it comes again.
create table evidence.release (
  id          uuid primary key,
  document_id uuid        not null references evidence.document,
  sha256      text        not null,
  found       text        not null,
  reason      text        not null,
  proposed_by text        not null,
  proposed_at timestamptz not null,
  decided_by  text check (decided_by <> proposed_by),
  decided_at  timestamptz,
  accepted    boolean,
  answer      text,
  check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (accepted is null))
);
create unique index release_open on evidence.release (sha256) where accepted is not false;

comment on column evidence.document.scan_note is
  'Of an infected file what was found; of one that was not scanned why: OFF, DOWN, TIMEOUT, TOO_LARGE, CONFUSED, or RELEASED (the scanner is wrong about it, as two persons agreed)';
