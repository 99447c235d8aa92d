-- The standard rate of value added tax where the entity is; 0 where there is none.
alter table ledger.paying_entity add column standard_tax_percent numeric(5, 2) not null default 0
  check (standard_tax_percent between 0 and 100);
update ledger.paying_entity set standard_tax_percent = 19 where country = 'DE';
