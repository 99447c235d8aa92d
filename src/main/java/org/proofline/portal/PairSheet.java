package org.proofline.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.proofline.evidence.Document;
import org.proofline.evidence.Suggestion;

/**
 * A page of one of two documents that are compared, with frames around what was read on both.
 *
 * @param width of the page, in what the frames are drawn in
 * @param label what it shows, for people who don't see it
 */
public record PairSheet(String source, int width, int height, String label, List<Mark> marks) {

    /** What browsers show beside text. */
    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif", "application/pdf");

    /** Says nothing about whose cost it is, and stands so close to the total that two frames would hide it. */
    private static final String CURRENCY = "currency";

    private static final Function<String, String> PLAIN =
            value -> value.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);

    /**
     * A frame around a value.
     *
     * @param same whether the other document says the same
     * @param words what it is and what was read
     */
    public record Mark(DocumentView.Frame frame, boolean same, String words) {}

    /** @param other what is held beside it; null when nothing is */
    static List<PairSheet> of(Document document, Document other, String claim) {
        return !SHOWN.contains(document.mediaType())
                ? List.of()
                : DocumentView.evenUnread(document).stream()
                        .map(view -> new PairSheet(
                                view.source(),
                                view.width(),
                                view.height(),
                                view.label() + " of " + claim,
                                marks(view, other)))
                        .toList();
    }

    private static List<Mark> marks(DocumentView view, Document other) {
        return other == null
                ? List.of()
                : view.spots().stream()
                        .flatMap(spot -> mark(view, spot, other).stream())
                        .toList();
    }

    /** Nothing where the other document tells no such value: then there is nothing to compare. */
    private static Optional<Mark> mark(DocumentView view, Suggestion spot, Document other) {
        Set<String> theirs = other.suggestions().stream()
                .filter(found -> found.name().equals(spot.name()))
                .map(Suggestion::value)
                .map(PLAIN)
                .collect(Collectors.toSet());
        return theirs.isEmpty() || spot.name().equals(CURRENCY) || !Words.shownFact(spot.name())
                ? Optional.empty()
                : Optional.of(new Mark(
                        view.frame(spot),
                        theirs.contains(PLAIN.apply(spot.value())),
                        Words.of("fact", spot.name()) + " " + Words.said(spot.value())));
    }
}
