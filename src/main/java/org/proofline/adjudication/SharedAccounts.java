package org.proofline.adjudication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.proofline.evidence.AccountMark;
import org.proofline.evidence.Document;
import org.proofline.partner.BankProfiles;
import org.proofline.partner.BankProfiles.AccountOwner;
import org.proofline.partner.PartnerEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Which partners are paid into one account, and whose account an invoice names. Read again when an account changed here, and
 * once a minute, for changes that another instance made; whose an account is, only once an invoice names one.
 */
@Component
class SharedAccounts {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private final Kept<Map<UUID, List<String>>> shared;
    private final Kept<Map<String, List<AccountOwner>>> owners;

    /** What was read, with how many changes there were before and when. */
    private record Read<T>(long changes, Instant at, T value) {}

    /**
     * A partner's verified account on the claim's invoices.
     *
     * @param file that names it
     * @param account its last signs
     */
    record Billed(String file, String account, UUID partnerId, String partnerCode) {}

    SharedAccounts(BankProfiles accounts, Clock clock) {
        this.clock = clock;
        this.shared = new Kept<>(accounts::sharedAccounts);
        this.owners = new Kept<>(() -> accounts.accountOwners().stream()
                .collect(Collectors.groupingBy(owner -> AccountMark.of(owner.iban()))));
    }

    /** Codes of the other partners with this one's account. */
    List<String> of(UUID partnerId) {
        return shared.get().getOrDefault(partnerId, List.of());
    }

    /** Accounts of partners into which the invoices behind the claim are to be paid; nothing is read where none is named. */
    List<Billed> billed(Dossier dossier) {
        return dossier.documents().stream()
                .filter(document -> dossier.costCodes().contains(document.requirement()))
                .filter(document -> document.sure(AccountMark.FACT).isPresent())
                .flatMap(document -> owners.get().getOrDefault(mark(document), List.of()).stream()
                        .map(owner -> new Billed(
                                document.fileName(),
                                AccountMark.shown(mark(document)),
                                owner.partnerId(),
                                owner.partnerCode())))
                .toList();
    }

    private static String mark(Document document) {
        return document.extracted().get(AccountMark.FACT);
    }

    /** Read by the first who asks, and again when it is old. */
    private final class Kept<T> {

        private final Supplier<T> reads;
        private volatile Read<T> known;

        Kept(Supplier<T> reads) {
            this.reads = reads;
        }

        T get() {
            Instant now = clock.instant();
            // Counted before it is read: what was read while an account changed is not kept for longer than this once.
            long counted = changes.get();
            Read<T> current = known;
            if (current == null || current.changes() != counted || isOld(current.at(), now)) {
                current = new Read<>(counted, now, reads.get());
                known = current;
            }
            return current.value();
        }
    }

    private static boolean isOld(Instant read, Instant now) {
        return Duration.between(read, now).abs().compareTo(FRESH) > 0;
    }

    @TransactionalEventListener
    void changed(PartnerEvent event) {
        if (event.type().startsWith("BANK_PROFILE")) {
            changes.incrementAndGet();
        }
    }
}
