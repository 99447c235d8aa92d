-- From where a claim was sent, only to be compared: a digest of the network address under a key that never leaves here.
create table claims.sender_key (
  one boolean primary key default true check (one),
  key text not null check (length(key) >= 32)
);
insert into claims.sender_key (key) values (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));
select platform.append_only('claims.sender_key');

alter table claims.claim add column sent_from text;
create index claim_sent_from on claims.claim (sent_from, submitted_at) where sent_from is not null;
comment on column claims.claim.sent_from is
  'HMAC of the network address (of its network, for IPv6) that the claim was submitted from last; null where it tells nothing';
