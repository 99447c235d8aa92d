package org.proofline.audit.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.proofline.audit.Audit.Broken;

/**
 * Walks along the global chain, link by link, and stops at the first thing that is not as it was written: a missing or
 * changed link, a missing or changed event, a break in a subject's own chain, an anchor that says something else.
 */
final class ChainWalk {

    private record Head(long subjectNo, String hash) {}

    private static final Head NO_HEAD = new Head(0, Hashes.NONE);

    private final TreeMap<Long, List<PlacedAnchor>> anchors;
    private final Map<UUID, Head> heads = new HashMap<>();
    private final String[] byLevel = new String[Long.SIZE];
    private long sequence;
    private String hash = Hashes.NONE;

    ChainWalk(TreeMap<Long, List<PlacedAnchor>> anchors) {
        this.anchors = anchors;
    }

    long length() {
        return sequence;
    }

    /** @return what is broken at this link; empty when nothing is */
    Optional<Broken> step(SealedEvent row) {
        return checkLink(row)
                .or(() -> checkEvent(row))
                .or(() -> checkSubject(row.event()))
                .or(() -> checkAnchors(row))
                .or(() -> {
                    advance(row);
                    return Optional.empty();
                });
    }

    /** @return the first anchor behind the end of the chain; empty when there is none */
    Optional<Broken> end() {
        return Optional.ofNullable(anchors.higherEntry(sequence))
                .map(beyond -> anchorBroken(
                        beyond.getValue().get(0),
                        "says that the chain had " + beyond.getKey() + " links, but it ends at " + sequence
                                + ": the end of the trail was cut off"));
    }

    private Optional<Broken> checkLink(SealedEvent row) {
        SealLink link = row.link();
        if (link.sequence() != sequence + 1) {
            return sealBroken(
                    sequence + 1,
                    "is missing: link " + sequence + " is followed by " + link.sequence()
                            + ", the one between was deleted" + " or renumbered");
        }
        if (!link.hash().equals(row.hash())) {
            return sealBroken(link.sequence(), "was changed: its content does not give its hash");
        }
        if (!link.previous().equals(hash) || !link.skip().equals(skip(link.sequence()))) {
            return sealBroken(link.sequence(), "does not follow the link before: the chain was rewritten here");
        }
        return Optional.empty();
    }

    private Optional<Broken> checkEvent(SealedEvent row) {
        if (row.event() == null) {
            return Optional.of(new Broken(
                    "EVENT",
                    "sequence " + row.link().sequence(),
                    "The event sealed as number " + row.link().sequence() + " was deleted."));
        }
        TrailEvent.Link event = row.event();
        if (!Hashes.of(event.content()).equals(event.hash())) {
            return eventBroken(row, "was changed after it was written: its content does not give its hash");
        }
        if (!event.hash().equals(row.link().eventHash())) {
            return eventBroken(row, "is not the one that was sealed under its number: it was exchanged or rewritten");
        }
        return Optional.empty();
    }

    private Optional<Broken> checkSubject(TrailEvent.Link event) {
        UUID subject = event.event().subject().id();
        Head head = heads.getOrDefault(subject, NO_HEAD);
        if (event.subjectNo() != head.subjectNo() + 1 || !event.previous().equals(head.hash())) {
            return Optional.of(new Broken(
                    "EVENT",
                    event.event().id().toString(),
                    "The event " + event.event().type() + " does not follow number " + head.subjectNo()
                            + " of its subject " + subject + ": one between was deleted or their order was changed."));
        }
        heads.put(subject, new Head(event.subjectNo(), event.hash()));
        return Optional.empty();
    }

    private Optional<Broken> checkAnchors(SealedEvent row) {
        return anchors.getOrDefault(row.link().sequence(), List.of()).stream()
                .filter(placed -> !placed.anchor().hash().equals(row.hash()))
                .findFirst()
                .map(placed -> anchorBroken(
                        placed,
                        "says another hash for link " + row.link().sequence()
                                + " than the trail has: the trail was rewritten at or before this link"));
    }

    private void advance(SealedEvent row) {
        sequence = row.link().sequence();
        hash = row.hash();
        byLevel[Long.numberOfTrailingZeros(sequence)] = hash;
    }

    private String skip(long of) {
        long target = SealLink.skipTarget(of);
        return target == 0 ? Hashes.NONE : byLevel[Long.numberOfTrailingZeros(target)];
    }

    private static Optional<Broken> sealBroken(long number, String what) {
        return Optional.of(
                new Broken("SEAL", Long.toString(number), "Link " + number + " of the global chain " + what + "."));
    }

    private static Optional<Broken> eventBroken(SealedEvent row, String what) {
        TrailEvent event = row.event().event();
        return Optional.of(new Broken(
                "EVENT",
                event.id().toString(),
                "The event " + event.type() + " of " + event.subject().type() + " "
                        + event.subject().id() + " (number " + row.link().sequence() + ") " + what + "."));
    }

    private static Broken anchorBroken(PlacedAnchor placed, String what) {
        return new Broken(
                "ANCHOR", placed.name(), "The anchor " + placed.name() + " in " + placed.place() + " " + what + ".");
    }
}
