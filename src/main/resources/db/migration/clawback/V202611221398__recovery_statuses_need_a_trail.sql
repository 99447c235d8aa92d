select audit.watch_status('clawback.recovery');
