-- One schema per module. The pool's role may read and write the tables of all of them, owns none of them, and loses
-- UPDATE and DELETE where a migration calls platform.append_only.
do $$
declare
  module text;
begin
  foreach module in array array[
    'partner', 'program', 'evidence', 'ledger', 'claims', 'approval', 'duplicates', 'payout', 'clawback', 'audit',
    'notification', 'insight', 'security', 'adjudication', 'engine']
  loop
    execute format('create schema %I', module);
    execute format('grant usage on schema %I to %I', module, '${appRole}');
    execute format(
      'alter default privileges in schema %I grant select, insert, update, delete on tables to %I', module, '${appRole}');
    execute format('alter default privileges in schema %I grant usage, select on sequences to %I', module, '${appRole}');
  end loop;
end
$$;

-- Rows of this table are written once: the pool's role keeps INSERT and SELECT only.
create function platform.append_only(target regclass) returns void
  language plpgsql
  as $$
begin
  execute format('revoke update, delete, truncate on %s from %I', target, '${appRole}');
end
$$;
