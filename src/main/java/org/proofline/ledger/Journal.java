package org.proofline.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.proofline.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The journal on PostgreSQL. Totals are sums over the lines, never kept beside them. */
@Component
@Transactional(readOnly = true)
class Journal implements Ledger {

    private final JdbcClient jdbc;
    private final EntryWriter writer;
    private final EntryReader reader;

    Journal(JdbcClient jdbc, EntryWriter writer, EntryReader reader) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID post(Entry entry) {
        return writer.write(entry, null);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> post(List<Entry> entries) {
        return entries.isEmpty() ? List.of() : writer.write(entries, null);
    }

    @Override
    public List<PostedEntry> entriesOf(UUID subjectId) {
        return reader.ofSubject(subjectId);
    }

    @Override
    public List<PostedEntry> latest(int limit) {
        return reader.latest(limit);
    }

    @Override
    public TrialBalance trialBalance() {
        List<AccountTotal> accounts = jdbc.sql(
                        """
                        select account, currency, coalesce(sum(amount) filter (where debit), 0) as debit,
                            coalesce(sum(amount) filter (where not debit), 0) as credit
                        from ledger.line group by account, currency order by account, currency
                        """)
                .query((row, n) -> new AccountTotal(
                        Account.valueOf(row.getString("account")),
                        row.getString("currency"),
                        minor(row.getBigDecimal("debit"), row.getString("currency")),
                        minor(row.getBigDecimal("credit"), row.getString("currency"))))
                .list();
        List<CurrencyTotal> totals = accounts.stream()
                .map(AccountTotal::currency)
                .distinct()
                .sorted()
                .map(currency -> total(currency, accounts))
                .toList();
        return new TrialBalance(accounts, totals);
    }

    @Override
    public Money partnerBalance(Account account, UUID partnerId, String payingEntity, String currency) {
        BigDecimal balance = jdbc.sql(
                        """
                        select coalesce(sum(case when l.debit then l.amount else -l.amount end), 0)
                        from ledger.line l join ledger.entry e on e.id = l.entry_id
                        where e.partner_id = :partner and e.paying_entity = :entity and l.currency = :currency
                          and l.account = :account
                        """)
                .param("partner", partnerId)
                .param("entity", payingEntity)
                .param("currency", currency)
                .param("account", account.name())
                .query(BigDecimal.class)
                .single();
        return Money.of(balance, currency);
    }

    private static CurrencyTotal total(String currency, List<AccountTotal> accounts) {
        BigDecimal debit = BigDecimal.ZERO;
        BigDecimal credit = BigDecimal.ZERO;
        for (AccountTotal account : accounts) {
            if (account.currency().equals(currency)) {
                debit = debit.add(account.debit());
                credit = credit.add(account.credit());
            }
        }
        return new CurrencyTotal(currency, minor(debit, currency), minor(credit, currency));
    }

    private static BigDecimal minor(BigDecimal amount, String currency) {
        return Money.of(amount, currency).amount();
    }
}
