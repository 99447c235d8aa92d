package org.proofline.ledger;

import java.util.List;
import java.util.UUID;
import org.proofline.ledger.Ledger.Entry;
import org.proofline.ledger.Ledger.Line;
import org.proofline.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class ReceivableBook implements Receivables {

    private final JdbcClient jdbc;
    private final EntryWriter writer;
    private final EntryReader reader;
    private final PayingEntities entities;

    ReceivableBook(JdbcClient jdbc, EntryWriter writer, EntryReader reader, PayingEntities entities) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.reader = reader;
        this.entities = entities;
    }

    @Override
    public Money outstanding(UUID partnerId, String payingEntity, String currency, boolean lock) {
        String from = lock
                ? "ledger.lock_partner_balance(:partner, :entity, :currency) b"
                : """
                ledger.partner_balance b
                where b.partner_id = :partner and b.paying_entity = :entity and b.currency = :currency
                """;
        return jdbc.sql("select b.receivable from " + from)
                .param("partner", partnerId)
                .param("entity", payingEntity)
                .param("currency", currency)
                .query((row, n) -> Money.of(row.getBigDecimal("receivable"), currency))
                .optional()
                .orElseGet(() -> Money.of("0", currency));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Debt> debts(UUID partnerId, String payingEntity, String currency) {
        Debts debts = new Debts();
        reader.ofAccount(Account.PARTNER_RECEIVABLE, partnerId, payingEntity, currency)
                .forEach(debts::take);
        return debts.list();
    }

    /** The claim's cost goes down by what the partner owes. */
    @Override
    public void book(Movement movement) {
        post("CLAWBACK", movement, Account.PARTNER_RECEIVABLE, Account.INCENTIVE_EXPENSE);
    }

    @Override
    public void reduce(Movement movement, Account against) {
        post(against == Account.WRITE_OFF ? "WRITE_OFF" : "REDUCE", movement, against, Account.PARTNER_RECEIVABLE);
    }

    @Override
    public void offset(Movement movement) {
        post("OFFSET", movement, Account.PARTNER_PAYABLE, Account.PARTNER_RECEIVABLE);
    }

    private void post(String type, Movement m, Account debit, Account credit) {
        if (!FundRules.moves(m.amount())) {
            return;
        }
        writer.write(
                new Entry(
                        m.key(),
                        type,
                        m.cause(),
                        m.claimId(),
                        m.payingEntity(),
                        m.fundCode(),
                        m.partnerId(),
                        entities.today(m.payingEntity()),
                        type + " " + m.amount(),
                        List.of(Line.debit(debit, m.amount()), Line.credit(credit, m.amount()))),
                null);
    }
}
