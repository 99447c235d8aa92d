-- Conditions of the offer that the partner did not meet: nothing is awarded on top of what it has.
alter table rebate.entitlement add column unmet text[] not null default '{}';
