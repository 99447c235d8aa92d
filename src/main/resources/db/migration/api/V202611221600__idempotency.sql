create schema if not exists api;
grant usage on schema api to ${appRole};

-- One row per key of an account, written by the transaction that made the effect: no row, no effect.
create table api.idempotency_key (
  account text not null,
  key text not null check (length(key) between 1 and 255),
  fingerprint char(64) not null,
  status smallint not null check (status between 200 and 299),
  location text,
  etag text,
  content_type text,
  body bytea not null,
  answered_at timestamptz not null,
  primary key (account, key)
);
create index idempotency_key_answered_at on api.idempotency_key (answered_at);
grant select, insert, delete on api.idempotency_key to ${appRole};
