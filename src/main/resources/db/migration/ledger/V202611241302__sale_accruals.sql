-- What accrued from sales, per fund and partner: relieved at settlement, released when the money expires.
create index entry_sale_accrual on ledger.entry (fund_code, partner_id) where type = 'SALE_ACCRUAL';
