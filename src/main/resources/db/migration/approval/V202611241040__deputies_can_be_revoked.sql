-- The appointment stays as it was made; that it ended early is a fact of its own.
create table approval.deputy_revocation (
  deputy_id  uuid        primary key references approval.deputy (id),
  revoked_by text        not null,
  revoked_at timestamptz not null
);
select platform.append_only('approval.deputy_revocation');
