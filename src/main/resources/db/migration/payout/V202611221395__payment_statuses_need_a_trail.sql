select audit.watch_status('payout.item');
select audit.watch_status('payout.run');
