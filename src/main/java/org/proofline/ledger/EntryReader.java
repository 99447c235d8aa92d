package org.proofline.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.ledger.Ledger.Line;
import org.proofline.ledger.Ledger.PostedEntry;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads posted entries with their lines. */
@Component
class EntryReader {

    private static final String ENTRIES =
            """
            select e.*, l.account, l.debit, l.amount, l.currency
            from ledger.entry e join ledger.line l on l.entry_id = e.id
            """;

    private final JdbcClient jdbc;

    EntryReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PostedEntry byKey(String key) {
        return grouped(jdbc.sql(ENTRIES + "where e.entry_key = :key order by l.no")
                        .param("key", key))
                .get(0);
    }

    /** Entries about the subject and, when it is a claim, of everything that belongs to the claim; oldest first. */
    List<PostedEntry> ofSubject(UUID subjectId) {
        return grouped(jdbc.sql(ENTRIES + "where e.subject_id = :id or e.claim_id = :id order by e.id, l.no")
                .param("id", subjectId));
    }

    /** Entries with a line on the account, oldest first. */
    List<PostedEntry> ofAccount(Account account, UUID partnerId, String payingEntity, String currency) {
        return grouped(jdbc.sql(
                        ENTRIES
                                + """
                        where e.partner_id = :partner and e.paying_entity = :entity and e.id in (
                            select a.entry_id from ledger.line a join ledger.entry o on o.id = a.entry_id
                            where o.partner_id = :partner and a.account = :account and a.currency = :currency)
                        order by e.id, l.no
                        """)
                .param("account", account.name())
                .param("partner", partnerId)
                .param("entity", payingEntity)
                .param("currency", currency));
    }

    List<PostedEntry> latest(int limit) {
        return grouped(jdbc.sql(
                        ENTRIES
                                + """
                        where e.id in (select n.id from ledger.entry n order by n.id desc limit :limit)
                        order by e.id desc, l.no
                        """)
                .param("limit", limit));
    }

    private static List<PostedEntry> grouped(JdbcClient.StatementSpec query) {
        Map<UUID, PostedEntry> entries = new LinkedHashMap<>();
        query.query(row -> {
            UUID id = row.getObject("id", UUID.class);
            if (!entries.containsKey(id)) {
                entries.put(id, entry(row));
            }
            entries.get(id).lines().add(line(row));
        });
        return List.copyOf(entries.values());
    }

    private static PostedEntry entry(ResultSet row) throws SQLException {
        return new PostedEntry(
                row.getObject("id", UUID.class),
                row.getString("type"),
                Subject.of(row.getString("subject_type"), row.getObject("subject_id", UUID.class)),
                row.getObject("claim_id", UUID.class),
                row.getString("paying_entity"),
                row.getString("fund_code"),
                row.getObject("partner_id", UUID.class),
                row.getObject("posting_date", LocalDate.class),
                row.getString("period"),
                row.getString("text"),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                row.getString("posted_by"),
                new ArrayList<>());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                Account.valueOf(row.getString("account")),
                row.getBoolean("debit"),
                Money.of(row.getBigDecimal("amount"), row.getString("currency")));
    }
}
