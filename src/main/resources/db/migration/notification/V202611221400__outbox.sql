-- Written in the transaction of the event, delivered after its commit, deleted when delivered.
create table notification.outbox (
  id              uuid primary key,
  kind            text not null check (kind in ('NEWS', 'MAIL')),
  payload         json not null,
  created_at      timestamptz not null,
  attempts        integer not null default 0,
  next_attempt_at timestamptz not null,
  last_error      text
);

create index outbox_due on notification.outbox (next_attempt_at);

create table notification.message (
  id       uuid primary key,
  username text not null,
  title    text not null,
  text     text not null,
  link     text not null,
  at       timestamptz not null,
  read     boolean not null default false
);

create index message_newest on notification.message (username, at desc);
create index message_unread on notification.message (username) where not read;
