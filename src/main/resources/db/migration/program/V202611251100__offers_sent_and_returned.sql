-- The authors of a draft send it for check; whoever looks at it may send it back with a reason.
alter table program.offer_version drop constraint offer_version_state_check;
alter table program.offer_version add constraint offer_version_state_check
  check (state in ('DRAFT', 'SENT', 'CHECKED', 'PUBLISHED'));
alter table program.offer_version drop constraint published_when_checked;
alter table program.offer_version add constraint published_when_checked
  check (state in ('DRAFT', 'SENT') or checked_by is not null) not valid;
alter table program.offer_version add column sent_by text, add column sent_at timestamptz;

create table program.offer_return (
  version_id  uuid not null references program.offer_version,
  position    int not null,
  reason      text not null check (reason ~ '\S'),
  returned_by text not null,
  returned_at timestamptz not null,
  primary key (version_id, position)
);
select platform.append_only('program.offer_return');
