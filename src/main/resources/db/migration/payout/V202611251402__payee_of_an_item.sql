-- Who gets the money: the partner, or a person who works for it.
alter table payout.item add column payee_id uuid;
update payout.item set payee_id = partner_id;
alter table payout.item alter column payee_id set not null;
create index item_payee on payout.item (payee_id, status);
