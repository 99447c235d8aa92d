-- How much of a claim without a fund request accrued because its activity was performed; what the ledger says, kept to find
-- the claims whose accrual has to follow them.
create table claims.performed (
  claim_id uuid primary key references claims.claim,
  amount   numeric(19, 4) not null check (amount >= 0)
);
create index performed_open on claims.performed (claim_id) where amount <> 0;
