package org.proofline.clawback;

import org.proofline.ledger.EntryPosted;
import org.proofline.ledger.Ledger.PostedEntry;
import org.proofline.shared.Money;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a payment was netted against shows at once in the recoveries it pays. */
@Component
class NettingWatch {

    private final RecoveryRepository recoveries;
    private final RecoveryBooks books;
    private final RecoveryNews news;

    NettingWatch(RecoveryRepository recoveries, RecoveryBooks books, RecoveryNews news) {
        this.recoveries = recoveries;
        this.books = books;
        this.news = news;
    }

    @EventListener
    void posted(EntryPosted event) {
        PostedEntry entry = event.entry();
        if (entry.type().equals("OFFSET")) {
            recoveries
                    .lockOf(entry.partnerId(), entry.payingEntity(), RecoveryStatus.OUTSTANDING)
                    .forEach(this::refresh);
        }
    }

    private void refresh(Recovery recovery) {
        RecoveryStatus from = recovery.status();
        Money outstanding = recovery.outstanding();
        books.refresh(recovery);
        if (!recovery.outstanding().equals(outstanding)) {
            news.recoveryChanged(recovery, from, null);
        }
    }
}
