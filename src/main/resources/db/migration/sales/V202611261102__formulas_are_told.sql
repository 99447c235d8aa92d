-- How many values of a file begin like a formula of a spreadsheet: they are kept as text, and whoever sent them is told.
alter table sales.upload add column formulas bigint not null default 0;
