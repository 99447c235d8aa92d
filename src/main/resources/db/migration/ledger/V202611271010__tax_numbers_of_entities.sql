-- Tax documents name the VAT number of who pays; an entity without one stays without.
alter table ledger.paying_entity add column vat_id text check (vat_id ~ '^[A-Z]{2}[0-9A-Z]{2,12}$');
update ledger.paying_entity set vat_id = 'DE811907980' where code = 'PL-EU';
