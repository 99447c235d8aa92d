-- Rules that watch those who decide ask what was decided since they looked last.
create index approval_step_decided on approval.approval_step (decided_at) where decided_at is not null;
