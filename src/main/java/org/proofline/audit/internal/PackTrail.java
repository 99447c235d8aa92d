package org.proofline.audit.internal;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.shared.DomainException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What of the trail goes into a pack: the claim's events, and the links that lead to them from the newest anchor. */
@Component
class PackTrail {

    /** @param anchor as it lies outside */
    record Extract(Anchors.Made made, String anchor, List<String> events, List<String> links) {

        String eventLines() {
            return lines(events);
        }

        String linkLines() {
            return lines(links);
        }

        private static String lines(List<String> all) {
            return all.stream().map(line -> line + "\n").collect(Collectors.joining());
        }
    }

    private final TrailReader reader;
    private final Anchors anchors;
    private final JdbcTemplate jdbc;

    PackTrail(TrailReader reader, Anchors anchors, JdbcTemplate jdbc) {
        this.reader = reader;
        this.anchors = anchors;
        this.jdbc = jdbc;
    }

    Extract of(UUID claimId) {
        Anchors.Made made = anchors.newest().orElseThrow(() -> DomainException.notFound("trail"));
        long head = made.anchor().sequence();
        List<SealedEvent> events = reader.sealedOfClaim(claimId, head);
        SortedSet<Long> path = new TreeSet<>();
        events.forEach(event -> addPath(path, head, event.link().sequence()));
        return new Extract(
                made,
                anchors.content(made),
                events.stream().map(event -> event.event().content()).toList(),
                links(path));
    }

    /** From the head down: as far as a skip link leads without passing by, else one link back. */
    static void addPath(SortedSet<Long> path, long head, long wanted) {
        path.add(head);
        for (long at = head; at > wanted; ) {
            long skip = SealLink.skipTarget(at);
            at = skip >= wanted ? skip : at - 1;
            path.add(at);
        }
    }

    private List<String> links(SortedSet<Long> path) {
        return jdbc.query(
                "select sequence, event_hash, previous_hash, skip_hash from audit.seal where sequence = any (?)"
                        + " order by sequence",
                (row, n) -> new SealLink(
                                row.getLong("sequence"),
                                row.getString("event_hash"),
                                row.getString("previous_hash"),
                                row.getString("skip_hash"))
                        .content(),
                (Object) path.toArray(Long[]::new));
    }
}
