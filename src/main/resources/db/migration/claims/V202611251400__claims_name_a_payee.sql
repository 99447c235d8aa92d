-- Who is rewarded where an offer pays a person; null when the partner itself is paid.
alter table claims.claim add column payee text;
