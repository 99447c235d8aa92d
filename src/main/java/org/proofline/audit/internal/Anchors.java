package org.proofline.audit.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a digest of the chain's head leave the database, so that a chain rewritten as a whole is found too. */
@Component
class Anchors {

    private static final String HEAD =
            """
            select s.sequence, s.hash from audit.seal s
            where s.sequence > (select coalesce(max(a.sequence), 0) from audit.anchor a)
            order by s.sequence desc limit 1
            """;

    /** An anchor that was written, and its name in every place. */
    record Made(Anchor anchor, String name) {}

    private final JdbcTemplate jdbc;
    private final List<AnchorPlace> places;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Anchors(JdbcTemplate jdbc, List<AnchorPlace> places, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.places = List.copyOf(places);
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    List<AnchorPlace> places() {
        return places;
    }

    /** Anchors the head of the chain unless it is anchored already; one node at a time. */
    void anchor() {
        transaction.executeWithoutResult(status -> {
            jdbc.query("select pg_advisory_xact_lock(hashtextextended('audit.anchor', 0))", row -> {});
            unanchoredHead().ifPresent(this::write);
        });
    }

    /** The newest anchor as it lies in the first place; empty before the first. */
    Optional<Made> newest() {
        return jdbc
                .query(
                        "select sequence, hash, object from audit.anchor order by sequence desc limit 1",
                        (row, n) -> new Made(
                                new Anchor(row.getLong("sequence"), row.getString("hash")), row.getString("object")))
                .stream()
                .findFirst();
    }

    /** What lies outside under this name. */
    String content(Made made) {
        return places.get(0).read(made.name());
    }

    private Optional<Anchor> unanchoredHead() {
        return jdbc.query(HEAD, (row, n) -> new Anchor(row.getLong("sequence"), row.getString("hash"))).stream()
                .findFirst();
    }

    private void write(Anchor head) {
        Instant now = clock.instant();
        String name = head.name(now);
        places.forEach(place -> place.put(name, head.content(now)));
        jdbc.update(
                "insert into audit.anchor (sequence, hash, object, at) values (?, ?, ?, ?)",
                head.sequence(),
                head.hash(),
                name,
                now.atOffset(ZoneOffset.UTC));
    }
}
