-- The secret start value of the random sample. A new row changes it for claims drawn from then on; each draw names its seed.
create table adjudication.sampling_seed (
  id   int primary key,
  seed text not null check (length(seed) >= 32)
);
insert into adjudication.sampling_seed
values (1, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));
select platform.append_only('adjudication.sampling_seed');

-- One row per claim: what the rules found in their last run, and the draw of the first.
create table adjudication.assessment (
  claim_id      uuid primary key references claims.claim,
  findings      jsonb not null,
  rules_version text not null,
  draw          numeric(8, 5) not null check (draw >= 0 and draw < 100),
  seed_id       int not null references adjudication.sampling_seed,
  runs          int not null,
  assessed_at   timestamptz not null
);
