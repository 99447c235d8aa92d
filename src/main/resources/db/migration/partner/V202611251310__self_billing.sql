-- Whether the partner agreed that the vendor writes its tax invoices for it.
alter table partner.tax_profile add column self_billing boolean not null default false;
