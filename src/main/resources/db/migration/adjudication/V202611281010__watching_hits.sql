-- What the rules found that watch: over those who decided, and over sales that came back after the decision. A hit is
-- kept once with what it was found by, until a person says whether the rule was right (adjudication.finding_verdict).
create table adjudication.watching_hit (
  id           uuid primary key,
  claim_id     uuid        not null references claims.claim,
  finding      text        not null,
  rule_id      text        not null,
  rule_version text        not null,
  outcome      text        not null check (outcome in ('INFO', 'REVIEW')),
  threshold    text,
  about        text        not null,
  hit          jsonb       not null,
  found_at     timestamptz not null,
  unique (claim_id, finding),
  unique (rule_id, about)
);
comment on column adjudication.watching_hit.about is 'What makes it the same hit when the rule is asked again';
comment on column adjudication.watching_hit.threshold is 'What the rule compared with, in words, when it was found';
select platform.append_only('adjudication.watching_hit');

-- Up to when decisions were looked at; every node goes on from there.
create table adjudication.watched_until (
  one        boolean primary key default true check (one),
  decided_at timestamptz not null
);
insert into adjudication.watched_until (decided_at) values ('epoch');
