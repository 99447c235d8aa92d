-- Which claims a hit over many small claims names (F5 after the decision): their money waits until somebody says that it is
-- harmless. A claim is named once, so that what was judged does not come back.
create table adjudication.split_claim (
  claim_id     uuid primary key references claims.claim,
  hit_claim_id uuid not null,
  finding      text not null,
  foreign key (hit_claim_id, finding) references adjudication.watching_hit (claim_id, finding)
);
create index split_claim_hit on adjudication.split_claim (hit_claim_id, finding);
select platform.append_only('adjudication.split_claim');
