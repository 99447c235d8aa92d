create table security.account (
  id            uuid primary key,
  -- 'system' and 'anonymous' are actors that nobody may sign in as.
  username      text not null unique
                  check (username ~ '^[A-Za-z0-9][A-Za-z0-9._@+-]{0,99}$' and lower(username) not in ('system', 'anonymous')),
  display_name  text not null,
  email         text,
  partner_id    uuid references partner.partner,
  password_hash text,
  enabled       boolean not null,
  demo          boolean not null,
  created_by    text not null,
  created_at    timestamptz not null
);
create index account_partner on security.account (partner_id);

create table security.account_role (
  account_id uuid not null references security.account,
  role       text not null,
  granted_by text not null,
  granted_at timestamptz not null,
  primary key (account_id, role)
);
create index account_role_role on security.account_role (role);

-- The token itself is never stored, only its SHA-256.
create table security.invitation (
  token_hash bytea primary key,
  account_id uuid not null references security.account,
  invited_by text not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
