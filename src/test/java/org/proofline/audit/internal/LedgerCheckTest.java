package org.proofline.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofline.audit.Audit.Broken;
import org.proofline.ledger.Funds.Movement;
import org.proofline.ledger.Ledger.PostedEntry;
import org.proofline.ledger.LedgerBooks;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;

/** What somebody with all rights on the database can do to the journal, and that it shows. */
class LedgerCheckTest {

    private static final LedgerBooks BOOKS = new LedgerBooks();
    private static final TrailFixture TRAIL = new TrailFixture(BOOKS.database());

    private static UUID commitment;
    private static UUID consumption;

    private final LedgerCheck check = new LedgerCheck(TRAIL.jdbc);

    @BeforeAll
    static void a_fund_with_a_reservation_a_commitment_and_a_payment() {
        UUID partner = LedgerBooks.id();
        UUID request = LedgerBooks.id();
        UUID claim = LedgerBooks.id();
        String fund = BOOKS.fund(partner, "1000.00");
        BOOKS.together(() -> {
            BOOKS.funds().reserve(fund, partner, request, Money.eur("300.00"));
            BOOKS.funds().commit(fund, partner, claim, request, Money.eur("250.00"), Money.eur("200.00"));
            Subject payment = Subject.of("PAYMENT", LedgerBooks.id());
            BOOKS.funds().consume(new Movement("consume:" + claim, fund, partner, payment, claim, Money.eur("100.00")));
            return null;
        });
        TRAIL.publish(BOOKS.events().toArray(DomainEvent[]::new));
        List<PostedEntry> entries = BOOKS.ledger().entriesOf(claim);
        commitment = entries.get(0).id();
        consumption = entries.get(entries.size() - 1).id();
    }

    @AfterAll
    static void close() {
        BOOKS.close();
    }

    @Test
    void an_untouched_journal_agrees_with_itself_and_the_trail() {
        assertThat(check.broken()).isEmpty();
        assertThat(check.entries()).isGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.entry set text = 'other' where id = ?",
                "update ledger.entry set type = 'OTHER' where id = ?",
                "update ledger.entry set posting_date = posting_date - 40 where id = ?",
                "update ledger.entry set period = '2025-01' where id = ?",
                "update ledger.entry set partner_id = gen_random_uuid() where id = ?",
                "update ledger.entry set claim_id = gen_random_uuid() where id = ?",
                "update ledger.entry set posted_by = 'other' where id = ?",
                "update ledger.line set amount = amount + 0.01 where entry_id = ?",
                "update ledger.line set debit = not debit where entry_id = ?",
                "update ledger.line set account = 'CASH' where no = 1 and entry_id = ?",
                "delete from ledger.line where entry_id = ?"
            })
    void a_changed_entry_is_named(String tampering) {
        assertThat(brokenBy(tampering, commitment))
                .extracting(Broken::kind, Broken::id)
                .containsExactly("LEDGER_ENTRY", commitment.toString());
    }

    @Test
    void a_deleted_entry_is_missed() {
        Broken broken = brokenBy("delete from ledger.entry where id = ?", consumption);
        assertThat(broken).extracting(Broken::kind, Broken::id).containsExactly("LEDGER_ENTRY", consumption.toString());
        assertThat(broken.explanation()).contains("deleted");
    }

    @Test
    void an_entry_the_trail_does_not_know_is_named() {
        Broken broken = brokenBy(
                "insert into ledger.entry select gen_random_uuid(), 'slipped in', type, subject_type, subject_id, claim_id,"
                        + " paying_entity, fund_code, partner_id, request_id, posting_date, period, text, posted_at,"
                        + " posted_by, tx from ledger.entry where id = ?",
                commitment);
        assertThat(broken.explanation()).contains("slipped in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.fund_balance set allocated = allocated + 1, available = available + 1 where ?::uuid is not null",
                "update ledger.claim_balance set consumed = consumed + 1 where ?::uuid is not null",
                "update ledger.reservation set amount = amount + 1 where ?::uuid is not null",
                "insert into ledger.partner_balance values (?, 'PL-EU', 'EUR', 5, 0)"
            })
    void a_balance_that_is_not_the_sum_of_its_entries_is_named(String tampering) {
        assertThat(brokenBy(tampering, commitment).kind()).isEqualTo("LEDGER_BALANCE");
    }

    /** Tampers, checks and takes everything back, so that the next test finds the journal whole. */
    private static Broken brokenBy(String tampering, UUID entry) {
        var superuser = TRAIL.superuserTransaction();
        return superuser.execute(status -> {
            assertThat(TRAIL.superuser.update(tampering, entry)).isPositive();
            Broken broken = new LedgerCheck(TRAIL.superuser).broken().orElse(null);
            status.setRollbackOnly();
            return broken;
        });
    }
}
