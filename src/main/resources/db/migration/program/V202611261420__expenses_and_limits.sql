-- What an activity pays for and what it does not, and the limits that programs set for it.
create table program.expense (
  matrix_version int     not null,
  activity_type  text    not null,
  position       int     not null,
  code           text    not null check (code ~ '^[A-Z_]+$'),
  label          text    not null,
  eligible       boolean not null,
  -- How people call it in the lines of a claim; only of what is not paid for.
  words          text[]  not null,
  primary key (matrix_version, activity_type, position),
  unique (matrix_version, activity_type, code),
  foreign key (matrix_version, activity_type) references program.activity_type,
  check (eligible = (cardinality(words) = 0))
);
select platform.append_only('program.expense');

create table program.activity_limit (
  matrix_version int  not null,
  activity_type  text not null,
  position       int  not null,
  kind           text not null check (kind in ('APPROVAL_FIRST', 'PERIOD_AMOUNT', 'PERIOD_SHARE', 'EVENT_PERSONS',
    'PERSON_AMOUNT', 'NOT_FOR', 'OF_OFFER')),
  amount         numeric(19, 4) check (amount > 0),
  currency       text check (currency ~ '^[A-Z]{3}$'),
  -- As people read it.
  sentence       text not null,
  primary key (matrix_version, activity_type, position),
  foreign key (matrix_version, activity_type) references program.activity_type,
  check ((amount is null) = (kind in ('APPROVAL_FIRST', 'NOT_FOR', 'OF_OFFER'))),
  check ((currency is null) = (kind not in ('PERIOD_AMOUNT', 'PERSON_AMOUNT')))
);
select platform.append_only('program.activity_limit');

insert into program.expense (matrix_version, activity_type, position, code, label, eligible, words)
select 1, t.code, e.no,
  upper(regexp_replace(e.label, '[^a-z]+', '_', 'g')), e.label, true, '{}'::text[]
from program.activity_type t
  cross join lateral regexp_split_to_table(t.eligible_expense, '; ') with ordinality as e(label, no)
where t.matrix_version = 1;

-- Drinks are paid for nowhere; the rest is what partners most often put among costs that are something else.
insert into program.expense (matrix_version, activity_type, position, code, label, eligible, words)
select 1, t.code, 100, 'ALCOHOL', 'alcoholic drinks', false,
  '{alcohol,alcoholic,wine,wines,beer,champagne,prosecco,cocktail,cocktails,spirits,whisky,whiskey,vodka,liquor,alkohol,wein,weine,bier,sekt,champagner,schnaps,spirituosen}'::text[]
from program.activity_type t where t.matrix_version = 1
union all
select 1, t.code, 101, 'CASH_EQUIVALENT', 'cash and vouchers', false,
  '{cash,voucher,vouchers,"gift card","gift cards","gift voucher",bargeld,gutschein,gutscheine}'::text[]
from program.activity_type t where t.matrix_version = 1 and t.code not in ('INTERNAL_SPIFF', 'SPIFF_SALE')
union all
select 1, t.code, 102, 'FINE', 'fines and late fees', false,
  '{fines,penalty,"late fee","late fees","reminder fee",mahngebühr,mahngebühren,bußgeld}'::text[]
from program.activity_type t where t.matrix_version = 1
union all
select 1, t.code, 103, 'JOURNEY', 'travel and hotels', false,
  '{airfare,flight,flights,hotel,hotels,"train ticket",taxi,flug,flüge,bahnfahrt,übernachtung,übernachtungen}'::text[]
from program.activity_type t
where t.matrix_version = 1 and t.code in ('TV_RADIO', 'PRINT_AD', 'OUTDOOR', 'DIGITAL_AD', 'DIRECT_MESSAGING',
  'WEBSITE_SEO', 'SYNDICATED_CONTENT', 'TELEMARKETING', 'EMPLOYEE_PURCHASE', 'EXAM_TRAINING', 'MEMBERSHIP_FEE',
  'DEMO_UNITS');

insert into program.activity_limit (matrix_version, activity_type, position, kind, amount, currency, sentence) values
  (1, 'TV_RADIO', 1, 'APPROVAL_FIRST', null, null, 'It must be approved before it begins, and the piece before it is sent.'),
  (1, 'SYNDICATED_CONTENT', 1, 'PERIOD_AMOUNT', 18750, 'USD', 'At most 18,750 USD in a period of use.'),
  (1, 'CUSTOMER_OFFER', 1, 'PERIOD_SHARE', 25, null, 'At most 25 % of the co-op money earned for a period of use.'),
  (1, 'INTERNAL_SPIFF', 1, 'PERIOD_SHARE', 25, null, 'At most 25 % of the co-op money earned for a period of use.'),
  (1, 'ONSITE_CHAMP', 1, 'PERIOD_SHARE', 50, null, 'At most 50 % of the co-op money earned for a period of use.'),
  (1, 'EMPLOYEE_PURCHASE', 1, 'NOT_FOR', null, null, 'Not for device distributors.'),
  (1, 'VENDOR_CONFERENCE', 1, 'EVENT_PERSONS', 3, null, 'At most 3 people for one conference.'),
  (1, 'VENDOR_CONFERENCE', 2, 'PERSON_AMOUNT', 5000, 'USD', 'At most 5,000 USD for one person and conference.'),
  (1, 'VENDOR_CONFERENCE', 3, 'PERIOD_AMOUNT', 45000, 'USD', 'At most 45,000 USD in a period of use.'),
  (1, 'DEMO_UNITS', 1, 'PERIOD_SHARE', 10, null, 'At most 10 % of the co-op money accrued for a period of use, or 3,000 USD when that is more.'),
  (1, 'REBATE_VOLUME', 1, 'OF_OFFER', null, null, 'The caps of the offer.'),
  (1, 'SPIFF_SALE', 1, 'OF_OFFER', null, null, 'The cap of the offer for one seller.');

comment on table program.activity_limit is
  'Limits of activities as programs publish them. Offers set the caps that are booked; what a single claim can break is asked of every claim';
