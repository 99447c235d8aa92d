create schema sales;
grant usage on schema sales to ${appRole};
alter default privileges in schema sales grant select, insert, update, delete on tables to ${appRole};
alter default privileges in schema sales grant usage, select on sequences to ${appRole};

create table sales.upload (
  id          uuid primary key,
  source      text not null check (source in ('PARTNER', 'VENDOR')),
  partner_id  uuid,
  file_name   text not null,
  sha256      text not null,
  bytes       bigint not null,
  mode        text not null check (mode in ('ALL_OR_NOTHING', 'ACCEPT_GOOD')),
  status      text not null check (status in ('PROCESSING', 'DONE', 'REFUSED', 'FAILED')),
  rows_read   bigint not null default 0,
  bytes_read  bigint not null default 0,
  recorded    bigint not null default 0,
  known       bigint not null default 0,
  broken      bigint not null default 0,
  problem     text,
  uploaded_by text not null,
  started_at  timestamptz not null,
  changed_at  timestamptz not null,
  check ((source = 'VENDOR') = (partner_id is null))
);
-- The same file by the same owner is taken in once, however often it is sent and by whom.
create unique index upload_once on sales.upload (source, coalesce(partner_id, '00000000-0000-0000-0000-000000000000'), sha256)
  where status in ('PROCESSING', 'DONE');
select audit.watch_status('sales.upload');

create table sales.upload_mistake (
  upload_id   uuid not null references sales.upload,
  row_no      bigint not null,
  column_name text not null,
  code        text not null,
  reason      text not null,
  mend        text not null,
  value       text not null
);
create index upload_mistake_upload on sales.upload_mistake (upload_id, row_no);
select platform.append_only('sales.upload_mistake');

-- A correction adds two lines: one that takes the corrected line back on its own day, and the right one. So a plain sum
-- over all lines is always the truth.
create table sales.line (
  seq           bigint generated always as identity primary key,
  source        text not null check (source in ('PARTNER', 'VENDOR')),
  partner_id    uuid not null,
  line_key      text not null,
  reversal      boolean not null,
  corrects      text,
  product       text not null,
  product_group text,
  serial        text,
  sold_on       date not null,
  customer      text,
  customer_type text,
  region        text,
  quantity      numeric(19, 4) not null,
  net           numeric(19, 4) not null,
  currency      text not null,
  margin_band   text,
  salesperson   text,
  paid          boolean not null,
  paid_on       date,
  digest        uuid not null,
  upload_id     uuid references sales.upload,
  recorded_by   text not null,
  recorded_at   timestamptz not null,
  unique (source, partner_id, line_key)
);
create index line_period on sales.line (source, sold_on, partner_id);
create unique index line_corrected_once on sales.line (source, partner_id, corrects) where reversal;
select platform.append_only('sales.line');

-- Rows of a file on their way in; they leave with the transaction that brought them.
create unlogged table sales.stage (
  batch_id      uuid not null,
  row_no        bigint not null,
  partner_id    uuid not null,
  line_key      text not null,
  corrects      text,
  product       text not null,
  product_group text,
  serial        text,
  sold_on       date not null,
  customer      text,
  customer_type text,
  region        text,
  quantity      numeric(19, 4) not null,
  net           numeric(19, 4) not null,
  currency      text not null,
  margin_band   text,
  salesperson   text,
  paid          boolean not null,
  paid_on       date,
  digest        uuid not null
);
create index stage_batch on sales.stage (batch_id, row_no);
create index stage_corrects on sales.stage (batch_id, partner_id, corrects, row_no) where corrects is not null;
