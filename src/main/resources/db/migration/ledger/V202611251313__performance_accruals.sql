-- What accrued because an approved activity was performed; asked for with every settlement.
create index entry_performance_accrual on ledger.entry (fund_code, partner_id) where type = 'PERFORMANCE_ACCRUAL';
