select audit.watch_status('claims.claim');
select audit.watch_status('claims.fund_request');
select audit.watch_status('claims.dispute');
