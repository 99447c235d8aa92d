-- What programs want to know of a partner beside its master data; changes stand in the trail.
create table partner.profile (
  partner_id        uuid primary key references partner.partner,
  more_types        text[] not null,
  region            text not null,
  specializations   text[] not null,
  segment           text not null check (segment in ('', 'TOP_20', 'MIDDLE_60', 'BOTTOM_20')),
  lifecycle_stage   text not null
    check (lifecycle_stage in ('ONBOARDING', 'FIRST_DEAL', 'SECOND_SALE', 'RETENTION', 'ADVOCACY')),
  tier_locked_until date
);
