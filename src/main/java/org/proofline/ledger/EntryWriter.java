package org.proofline.ledger;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.proofline.ledger.Ledger.Entry;
import org.proofline.ledger.Ledger.Line;
import org.proofline.ledger.Ledger.PostedEntry;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Writes entries. They and their lines go in with one statement, because the database checks balances per statement, and
 * because a payment's entries come together.
 */
@Component
class EntryWriter {

    private static final String ENTRY =
            """
            (:id#, :key#, :type#, :subjectType#, :subjectId#, :claimId#, :entity#, :fund#, :partner#, :request#,
             :postingDate#, :text#, :postedAt#, :postedBy#)""";
    private static final String POST =
            """
            with posted as (
              insert into ledger.entry (id, entry_key, type, subject_type, subject_id, claim_id, paying_entity, fund_code,
                  partner_id, request_id, posting_date, text, posted_at, posted_by)
              values %s
              on conflict (entry_key) do nothing
              returning id)
            insert into ledger.line (entry_id, no, account, gl_code, debit, amount, currency)
            select p.id, l.no, l.account, (select g.gl_code from ledger.gl_account g where g.account = l.account),
                l.debit, l.amount::numeric, l.currency
            from unnest(:entries::uuid[], :nos::int[], :accounts::text[], :debits::boolean[], :amounts::text[],
                :currencies::text[]) as l (entry_id, no, account, debit, amount, currency)
              join posted p on p.id = l.entry_id
            returning entry_id
            """;

    private final JdbcClient jdbc;
    private final EntryReader reader;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EntryWriter(JdbcClient jdbc, EntryReader reader, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.clock = clock;
        this.events = events;
    }

    /** @param requestId the fund request whose reservation the entry moves, or null */
    UUID write(Entry entry, UUID requestId) {
        return write(List.of(entry), requestId).get(0);
    }

    /** The ids in the order of the entries; one that was posted before gives its first id. */
    List<UUID> write(List<Entry> entries, UUID requestId) {
        List<PostedEntry> posted = entries.stream().map(this::posted).toList();
        Set<UUID> inserted = LedgerRefusals.translating(() -> insert(entries, posted, requestId));
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < posted.size(); i++) {
            PostedEntry entry = posted.get(i);
            if (inserted.contains(entry.id())) {
                ids.add(entry.id());
                events.publishEvent(new EntryPosted(entries.get(i).key(), entry));
            } else {
                ids.add(repeated(entries.get(i)).id());
            }
        }
        return ids;
    }

    private PostedEntry posted(Entry entry) {
        if (entry.lines().isEmpty()) {
            throw new IllegalArgumentException("Entry " + entry.key() + " has no lines");
        }
        return new PostedEntry(
                Ids.next(clock),
                entry.type(),
                entry.subject(),
                entry.claimId(),
                entry.payingEntity(),
                entry.fundCode(),
                entry.partnerId(),
                entry.postingDate(),
                YearMonth.from(entry.postingDate()).toString(),
                entry.text(),
                clock.instant(),
                ActionContext.current().actor().username(),
                entry.lines());
    }

    private Set<UUID> insert(List<Entry> entries, List<PostedEntry> posted, UUID requestId) {
        String rows = IntStream.range(0, posted.size())
                .mapToObj(i -> ENTRY.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(", "));
        StatementSpec statement = jdbc.sql(POST.formatted(rows));
        for (int i = 0; i < posted.size(); i++) {
            statement = entry(statement, entries.get(i).key(), posted.get(i), requestId, i);
        }
        return new HashSet<>(lines(statement, posted).query(UUID.class).list());
    }

    private static StatementSpec entry(StatementSpec to, String key, PostedEntry entry, UUID requestId, int i) {
        return to.param("id" + i, entry.id())
                .param("key" + i, key)
                .param("type" + i, entry.type())
                .param("subjectType" + i, entry.subject().type())
                .param("subjectId" + i, entry.subject().id())
                .param("claimId" + i, entry.claimId())
                .param("entity" + i, entry.payingEntity())
                .param("fund" + i, entry.fundCode())
                .param("partner" + i, entry.partnerId())
                .param("request" + i, requestId)
                .param("postingDate" + i, entry.postingDate())
                .param("text" + i, entry.text())
                .param("postedAt" + i, entry.postedAt().atOffset(ZoneOffset.UTC))
                .param("postedBy" + i, entry.postedBy());
    }

    private static StatementSpec lines(StatementSpec to, List<PostedEntry> posted) {
        List<String[]> columns = new ArrayList<>();
        for (PostedEntry entry : posted) {
            for (int no = 0; no < entry.lines().size(); no++) {
                Line line = entry.lines().get(no);
                columns.add(new String[] {
                    entry.id().toString(),
                    Integer.toString(no + 1),
                    line.account().name(),
                    Boolean.toString(line.debit()),
                    line.amount().amount().toPlainString(),
                    line.amount().currency().getCurrencyCode()
                });
            }
        }
        StatementSpec statement = to;
        List<String> names = List.of("entries", "nos", "accounts", "debits", "amounts", "currencies");
        for (int c = 0; c < names.size(); c++) {
            int column = c;
            statement = statement.param(
                    names.get(c), columns.stream().map(line -> line[column]).toArray(String[]::new));
        }
        return statement;
    }

    /** A repetition is harmless; another booking under a used key would lose money silently, so it is refused. */
    private PostedEntry repeated(Entry entry) {
        PostedEntry first = reader.byKey(entry.key());
        boolean same = first.type().equals(entry.type())
                && first.subject().equals(entry.subject())
                && new HashSet<>(first.lines()).equals(new HashSet<>(entry.lines()));
        if (!same) {
            throw DomainException.conflict(
                    "ENTRY_KEY_USED", "Another entry was posted under the key " + entry.key() + ". Use a new key.");
        }
        return first;
    }
}
