-- Which rules over several claims had their data in the last run: without it a rule is shown as not evaluated.
alter table adjudication.assessment add column evaluated text[] not null default '{}';
comment on column adjudication.assessment.evaluated is 'Rules over several claims that had what they need in this run';

-- What people said of findings. The newest word counts; a finding is named by its rule and by what the rule looked at.
create table adjudication.finding_verdict (
  id           bigint generated always as identity primary key,
  claim_id     uuid        not null references claims.claim,
  finding      text        not null,
  rule_id      text        not null,
  rule_version text        not null,
  verdict      text        not null check (verdict in ('CONFIRMED', 'HARMLESS')),
  reason       text        not null,
  judged_by    text        not null,
  judged_at    timestamptz not null
);
create index finding_verdict_claim on adjudication.finding_verdict (claim_id);
create index finding_verdict_rule on adjudication.finding_verdict (rule_id, rule_version);
select platform.append_only('adjudication.finding_verdict');

-- A rule that is wrong too often says less: one person proposes it, another one agrees.
create table adjudication.rule_demotion (
  id           uuid primary key,
  rule_id      text        not null,
  rule_version text        not null,
  outcome      text        not null check (outcome in ('INFO', 'REVIEW')),
  reason       text        not null,
  proposed_by  text        not null,
  proposed_at  timestamptz not null,
  decided_by   text check (decided_by <> proposed_by),
  decided_at   timestamptz,
  accepted     boolean,
  answer       text,
  check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (accepted is null))
);
create unique index rule_demotion_open on adjudication.rule_demotion (rule_id) where decided_by is null;
comment on column adjudication.rule_demotion.outcome is 'The gravest that this version of the rule may still say';
