-- What came in, as it came; the same message is taken once.
create table payout.bank_message (
  id          uuid primary key,
  kind        text not null,
  message_id  text not null,
  sha256      text not null,
  content     bytea not null,
  received_at timestamptz not null,
  received_by text not null,
  unique (kind, message_id)
);

create table payout.bank_message_effect (
  message_id    uuid not null references payout.bank_message (id),
  no            int not null,
  end_to_end_id text,
  item_id       uuid references payout.item (id),
  change        text not null,
  explanation   text not null,
  primary key (message_id, no)
);

create index bank_message_effect_item on payout.bank_message_effect (item_id);

select platform.append_only('payout.bank_message');
select platform.append_only('payout.bank_message_effect');
