-- From the first approver's word on, the partner can't withdraw the claim; null again once it was sent back.
alter table claims.claim add column decided_to_pay_at timestamptz;
