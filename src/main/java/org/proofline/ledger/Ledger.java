package org.proofline.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;

/**
 * The journal: append-only, double entry, balanced per currency; the database requires it of every statement. Posting the
 * same key twice is harmless and returns the first entry.
 */
public interface Ledger {

    /** Posts one balanced entry in the running transaction; the posting period must be open. */
    UUID post(Entry entry);

    /** The same for entries that come together: with one statement, in the given order. */
    List<UUID> post(List<Entry> entries);

    List<PostedEntry> entriesOf(UUID subjectId);

    /** Newest first; for pages. */
    List<PostedEntry> latest(int limit);

    TrialBalance trialBalance();

    /** Debit minus credit of one account for a partner within one paying entity and currency. */
    Money partnerBalance(Account account, UUID partnerId, String payingEntity, String currency);

    /**
     * @param key idempotency key, unique, such as {@code claim:<id>:commit}
     * @param type RESERVE, RELEASE, COMMIT, CONSUME, ACCRUE, PAYABLE, SEND, SETTLE, RETURN, CLAWBACK, OFFSET, …
     * @param subject the claim, fund request, payment, clawback or fund this books; its trail gets the movement
     * @param claimId the claim it belongs to, so that the claim's timeline shows it; null when there is none
     * @param fundCode null for entries outside funds
     * @param partnerId null for entries without a partner
     * @param postingDate decides the period
     */
    record Entry(
            String key,
            String type,
            Subject subject,
            UUID claimId,
            String payingEntity,
            String fundCode,
            UUID partnerId,
            LocalDate postingDate,
            String text,
            List<Line> lines) {}

    /** One side of an entry; the amount is positive. */
    record Line(Account account, boolean debit, Money amount) {

        public static Line debit(Account account, Money amount) {
            return new Line(account, true, amount);
        }

        public static Line credit(Account account, Money amount) {
            return new Line(account, false, amount);
        }
    }

    record PostedEntry(
            UUID id,
            String type,
            Subject subject,
            UUID claimId,
            String payingEntity,
            String fundCode,
            UUID partnerId,
            LocalDate postingDate,
            String period,
            String text,
            Instant postedAt,
            String postedBy,
            List<Line> lines) {}

    record TrialBalance(List<AccountTotal> accounts, List<CurrencyTotal> totals) {}

    record AccountTotal(Account account, String currency, BigDecimal debit, BigDecimal credit) {}

    record CurrencyTotal(String currency, BigDecimal debit, BigDecimal credit) {}
}
