-- What a partner is decides what it may earn, so a change waits for a second person. Like bank and tax data: what was
-- proposed never changes, only its state moves on.
create table partner.profile_proposal (
  id              uuid primary key,
  row_version     bigint not null,
  partner_id      uuid not null references partner.partner,
  type            text not null,
  more_types      text[] not null,
  region          text not null,
  specializations text[] not null,
  lifecycle_stage text not null
    check (lifecycle_stage in ('ONBOARDING', 'FIRST_DEAL', 'SECOND_SALE', 'RETENTION', 'ADVOCACY')),
  good_standing   boolean not null,
  reason          text not null check (reason ~ '\S'),
  state           text not null check (state in ('PENDING', 'VERIFIED', 'REJECTED', 'REPLACED')),
  proposed_by     text not null,
  proposed_at     timestamptz not null,
  decided_by      text,
  decided_at      timestamptz,
  comment         text,
  constraint profile_accepted_by_a_second_person check (decided_by <> proposed_by),
  constraint profile_accepted_needs_a_person check (state <> 'VERIFIED' or decided_by is not null)
);
create unique index profile_proposal_pending on partner.profile_proposal (partner_id) where state = 'PENDING';
create index profile_proposal_of on partner.profile_proposal (partner_id, proposed_at desc);
create trigger profile_proposal_frozen before update or delete on partner.profile_proposal
  for each row execute function partner.refuse_change_of_proposal();
