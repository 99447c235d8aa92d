-- The vendor of the reference data is invented, and so is its number.
update ledger.paying_entity set vat_id = 'DE999999995' where code = 'PL-EU';
