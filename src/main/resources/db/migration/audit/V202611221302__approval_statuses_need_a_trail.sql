select audit.watch_status('approval.approval_case', 'subject_id');
