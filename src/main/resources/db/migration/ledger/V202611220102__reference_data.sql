-- Chart of accounts. Fund accounts stand off the balance sheet (9xxx).
insert into ledger.gl_account (account, half, gl_code, name) values
  ('FUND_BUDGET',        'FUND',      '9000', 'Fund budget'),
  ('FUND_AVAILABLE',     'FUND',      '9100', 'Available to partners'),
  ('FUND_RESERVED',      'FUND',      '9200', 'Reserved for fund requests'),
  ('FUND_COMMITTED',     'FUND',      '9300', 'Committed to approved claims'),
  ('FUND_CONSUMED',      'FUND',      '9400', 'Consumed by settled claims'),
  ('FUND_EXPIRED',       'FUND',      '9500', 'Expired'),
  ('ACCRUAL_DEFICIT',    'FUND',      '9900', 'Reversed accruals above the balance'),
  ('INCENTIVE_EXPENSE',  'LIABILITY', '6600', 'Partner incentives'),
  ('ACCRUED_LIABILITY',  'LIABILITY', '2400', 'Accrued partner incentives'),
  ('PARTNER_PAYABLE',    'LIABILITY', '2100', 'Payable to partners'),
  ('BANK_CLEARING',      'LIABILITY', '1090', 'Payments under way'),
  ('CASH',               'LIABILITY', '1000', 'Bank'),
  ('PARTNER_RECEIVABLE', 'LIABILITY', '1200', 'Receivable from partners'),
  ('TAX_WITHHELD',       'LIABILITY', '2300', 'Tax withheld for the authorities'),
  ('TAX_ADDED',          'LIABILITY', '1300', 'Recoverable input tax'),
  ('CREDIT_MEMO',        'LIABILITY', '2150', 'Credit memos issued to partners'),
  ('ERP_CLEARING',       'LIABILITY', '1095', 'Handed over to accounts payable'),
  ('WRITE_OFF',          'LIABILITY', '6900', 'Receivables written off'),
  ('FX_DIFFERENCE',      'LIABILITY', '6950', 'Exchange differences');

insert into ledger.paying_entity
  (code, name, currency, iban, bic, street, building_number, postal_code, city, country, zone) values
  ('PL-EU', 'Proofline Europe GmbH', 'EUR', 'DE23500105170000123456', 'PRLNDEFF', 'Hafenstrasse', '12', '60314',
   'Frankfurt am Main', 'DE', 'Europe/Berlin'),
  ('PL-US', 'Proofline Inc.', 'USD', 'IE69PRLN93115212345678', 'PRLNIE2D', 'Harbor Street', '400', '02110',
   'Boston', 'US', 'America/New_York');
