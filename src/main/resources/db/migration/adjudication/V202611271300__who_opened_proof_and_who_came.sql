-- Who of the vendor's people opened proof of a claim, and when first. The trail knows it from the beginning.
create table adjudication.proof_view (
  claim_id uuid        not null,
  viewed_by text       not null,
  viewed_at timestamptz not null,
  primary key (claim_id, viewed_by)
);
insert into adjudication.proof_view
select claim_id, actor, min(at) from audit.audit_event
where type = 'DOCUMENT_VIEWED' and claim_id is not null group by claim_id, actor;
select platform.append_only('adjudication.proof_view');

-- Who came to an event, as the lists of attendees say: digests of addresses, only to be compared.
create table adjudication.attendee (
  claim_id       uuid not null references claims.claim,
  partner_id     uuid not null,
  activity_start date not null,
  address        bytea not null,
  primary key (claim_id, address)
);
create index attendee_address on adjudication.attendee (address);
comment on column adjudication.attendee.address is 'SHA-256 of the e-mail address in small letters';
