package org.proofline.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.proofline.ledger.Ledger.Entry;
import org.proofline.ledger.Ledger.Line;
import org.proofline.ledger.Ledger.PostedEntry;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes entries. An entry and its lines go in with one statement, because the database checks balances per statement. */
@Component
class EntryWriter {

    private static final String POST =
            """
            with posted as (
              insert into ledger.entry (id, entry_key, type, subject_type, subject_id, claim_id, paying_entity, fund_code,
                  partner_id, request_id, posting_date, text, posted_at, posted_by)
              values (:id, :key, :type, :subjectType, :subjectId, :claimId, :entity, :fund, :partner, :request,
                  :postingDate, :text, :postedAt, :postedBy)
              on conflict (entry_key) do nothing
              returning id)
            insert into ledger.line (entry_id, no, account, gl_code, debit, amount, currency)
            select p.id, l.no, l.account, (select g.gl_code from ledger.gl_account g where g.account = l.account),
                l.debit, l.amount::numeric, l.currency
            from posted p, unnest(:accounts::text[], :debits::boolean[], :amounts::text[], :currencies::text[])
                with ordinality as l (account, debit, amount, currency, no)
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
        if (entry.lines().isEmpty()) {
            throw new IllegalArgumentException("Entry " + entry.key() + " has no lines");
        }
        PostedEntry posted = posted(entry, Ids.next(clock), clock.instant());
        if (LedgerRefusals.translating(() -> insert(entry.key(), posted, requestId)) == 0) {
            return repeated(entry).id();
        }
        events.publishEvent(new EntryPosted(entry.key(), posted));
        return posted.id();
    }

    private static PostedEntry posted(Entry entry, UUID id, Instant at) {
        return new PostedEntry(
                id,
                entry.type(),
                entry.subject(),
                entry.claimId(),
                entry.payingEntity(),
                entry.fundCode(),
                entry.partnerId(),
                entry.postingDate(),
                YearMonth.from(entry.postingDate()).toString(),
                entry.text(),
                at,
                ActionContext.current().actor().username(),
                entry.lines());
    }

    private int insert(String key, PostedEntry entry, UUID requestId) {
        return jdbc.sql(POST)
                .param("id", entry.id())
                .param("key", key)
                .param("type", entry.type())
                .param("subjectType", entry.subject().type())
                .param("subjectId", entry.subject().id())
                .param("claimId", entry.claimId())
                .param("entity", entry.payingEntity())
                .param("fund", entry.fundCode())
                .param("partner", entry.partnerId())
                .param("request", requestId)
                .param("postingDate", entry.postingDate())
                .param("text", entry.text())
                .param("postedAt", entry.postedAt().atOffset(ZoneOffset.UTC))
                .param("postedBy", entry.postedBy())
                .param("accounts", texts(entry.lines(), line -> line.account().name()))
                .param("debits", texts(entry.lines(), line -> Boolean.toString(line.debit())))
                .param(
                        "amounts",
                        texts(entry.lines(), line -> line.amount().amount().toPlainString()))
                .param(
                        "currencies",
                        texts(entry.lines(), line -> line.amount().currency().getCurrencyCode()))
                .update();
    }

    private static String[] texts(List<Line> lines, Function<Line, String> value) {
        return lines.stream().map(value).toArray(String[]::new);
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
