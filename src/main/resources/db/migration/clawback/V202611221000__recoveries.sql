create table clawback.recovery (
  id               uuid primary key,
  row_version      bigint not null,
  claim_id         uuid not null,
  partner_id       uuid not null,
  paying_entity    text not null,
  fund_code        text not null,
  currency         text not null,
  amount           numeric(19, 4) not null check (amount > 0),
  recovered        numeric(19, 4) not null default 0 check (recovered >= 0),
  forgiven         numeric(19, 4) not null default 0 check (forgiven >= 0),
  status           text not null,
  reason_code      text not null,
  comment          text,
  notice_days      int not null check (notice_days >= 0),
  proposed_by      text not null,
  proposed_at      timestamptz not null,
  decided_by       text,
  decided_at       timestamptz,
  decision_comment text,
  notice_at        timestamptz,
  open_at          timestamptz,
  booked_at        timestamptz,
  disputed_by      text,
  dispute_comment  text,
  constraint recovery_decided_by_another_person check (decided_by is null or decided_by <> proposed_by),
  constraint recovery_never_above_its_amount check (recovered + forgiven <= amount)
);

create index recovery_claim on clawback.recovery (claim_id);
create index recovery_partner on clawback.recovery (partner_id);

revoke delete, truncate on clawback.recovery from ${appRole};
