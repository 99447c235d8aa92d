package org.proofline.adjudication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.proofline.partner.BankProfiles;
import org.proofline.partner.PartnerEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Which partners are paid into one account. Read again when an account changed here, and once a minute, for changes that
 * another instance made.
 */
@Component
class SharedAccounts {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final BankProfiles accounts;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile Known known;

    private record Known(long changes, Instant at, Map<UUID, List<String>> shared) {}

    SharedAccounts(BankProfiles accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Codes of the other partners with this one's account. */
    List<String> of(UUID partnerId) {
        Instant now = clock.instant();
        // Counted before it is read: what was read while an account changed is not kept for longer than this once.
        long counted = changes.get();
        Known current = known;
        if (current == null || current.changes() != counted || isOld(current, now)) {
            current = new Known(counted, now, accounts.sharedAccounts());
            known = current;
        }
        return current.shared().getOrDefault(partnerId, List.of());
    }

    private static boolean isOld(Known known, Instant now) {
        return Duration.between(known.at(), now).abs().compareTo(FRESH) > 0;
    }

    @TransactionalEventListener
    void changed(PartnerEvent event) {
        if (event.type().startsWith("BANK_PROFILE")) {
            changes.incrementAndGet();
        }
    }
}
