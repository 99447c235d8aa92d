-- A draft that expired takes nobody's place any more.
drop index claims.claim_replaced_once;
create unique index claim_replaced_once on claims.claim (replaces)
  where replaces is not null and status not in ('WITHDRAWN', 'EXPIRED');
create index claim_drafts on claims.claim (id) where status = 'DRAFT';
