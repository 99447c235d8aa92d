package org.proofline.audit.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.proofline.audit.Audit.Broken;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gathers the anchors that lie outside, and looks whether they are complete and say what their names say. */
@Component
class AnchorCheck {

    private final Anchors anchors;
    private final JdbcTemplate jdbc;

    AnchorCheck(Anchors anchors, JdbcTemplate jdbc) {
        this.anchors = anchors;
        this.jdbc = jdbc;
    }

    /** All anchors of all places, by the link they hold. */
    TreeMap<Long, List<PlacedAnchor>> all() {
        TreeMap<Long, List<PlacedAnchor>> found = new TreeMap<>();
        for (AnchorPlace place : anchors.places()) {
            for (String name : place.names()) {
                Anchor.named(name)
                        .ifPresent(anchor -> found.computeIfAbsent(anchor.sequence(), none -> new ArrayList<>())
                                .add(new PlacedAnchor(anchor, name, place.label())));
            }
        }
        return found;
    }

    /** @return an anchor that was taken away, or whose content was changed; empty when there is none */
    Optional<Broken> broken(Map<Long, List<PlacedAnchor>> found) {
        return missing(found).or(this::changed);
    }

    // Only the first place is shared by all nodes; files lie on the node that wrote them. What was written after the
    // list
    // was made is looked for once more.
    private Optional<Broken> missing(Map<Long, List<PlacedAnchor>> found) {
        AnchorPlace shared = anchors.places().get(0);
        Set<String> present = new HashSet<>();
        found.values().forEach(placed -> placed.stream()
                .filter(one -> one.place().equals(shared.label()))
                .forEach(one -> present.add(one.name())));
        List<String> absent =
                jdbc.queryForList("select object from audit.anchor order by sequence", String.class).stream()
                        .filter(object -> !present.contains(object))
                        .toList();
        if (absent.isEmpty()) {
            return Optional.empty();
        }
        Set<String> now = new HashSet<>(shared.names());
        return absent.stream()
                .filter(object -> !now.contains(object))
                .findFirst()
                .map(object -> new Broken(
                        "ANCHOR",
                        object,
                        "The anchor " + object + " was written to " + shared.label() + " but is no longer there."));
    }

    private Optional<Broken> changed() {
        return anchors.places().stream()
                .flatMap(place -> newestIn(place).stream())
                .findFirst();
    }

    private static Optional<Broken> newestIn(AnchorPlace place) {
        return place.names().stream()
                .filter(name -> Anchor.named(name).isPresent())
                .max(Comparator.comparingLong(
                        name -> Anchor.named(name).orElseThrow().sequence()))
                .filter(name -> !Anchor.named(name).orElseThrow().isSaidBy(place.read(name)))
                .map(name -> new Broken(
                        "ANCHOR",
                        name,
                        "The content of the anchor " + name + " in " + place.label() + " was changed."));
    }
}
