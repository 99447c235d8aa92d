-- The engine brings no index for its two hottest queries: due jobs, and tasks by candidate group.
create index act_idx_job_duedate on engine.act_ru_job (duedate_);
create index act_idx_ident_lnk_group_type on engine.act_ru_identitylink (group_id_, type_);
