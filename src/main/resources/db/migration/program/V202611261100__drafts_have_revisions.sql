-- Two authors on one draft: whoever saves over something unseen is told. Grows with every writing.
alter table program.offer_version add column revision bigint not null default 0;
