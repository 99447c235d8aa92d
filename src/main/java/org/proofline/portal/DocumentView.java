package org.proofline.portal;

import java.util.List;
import org.proofline.evidence.Document;
import org.proofline.evidence.DocumentPages;
import org.proofline.evidence.Suggestion;

/**
 * A page of a document with the spots that were read on it.
 *
 * @param source where the picture of the page comes from
 * @param drawn whether the picture is made when it is asked for, which takes a worker a moment
 * @param width of the page, in what the spots are drawn in
 * @param label what it shows, for people who don't see it
 */
public record DocumentView(String source, boolean drawn, int width, int height, String label, List<Suggestion> spots) {

    private static final String PDF = "application/pdf";
    private static final int MOST_PAGES = 3;
    /** A4 in points, for what was read before sizes were kept. */
    private static final int WIDTH = 595;

    private static final int HEIGHT = 842;
    private static final int THOUSAND = 1000;

    /** A frame around a spot, in what the page is drawn in. */
    public record Frame(int x, int y, int width, int height) {}

    /** Somewhat wider than the spot: where a word begins in its line is only known by the count of letters. */
    public Frame frame(Suggestion spot) {
        int left = width * spot.left() / THOUSAND;
        int top = height * spot.top() / THOUSAND;
        int high = height * (spot.bottom() - spot.top()) / THOUSAND;
        int margin = Math.max(2, high / 2);
        int wide = width * (spot.right() - spot.left()) / THOUSAND;
        return new Frame(left - margin, top - margin / 2, wide + 2 * margin, high + margin);
    }

    /** The picture itself, or the first pages of a PDF on which something was read; nothing of other documents. */
    public static List<DocumentView> of(Document document) {
        String evidence = "/api/v1/evidence/" + document.id();
        if (document.mediaType().startsWith("image/") && isKnown(document, "width") && isKnown(document, "height")) {
            return List.of(new DocumentView(
                    evidence + "/content?inline",
                    false,
                    Words.points(document, "width"),
                    Words.points(document, "height"),
                    "Picture of " + document.fileName(),
                    document.suggestions().stream().filter(Suggestion::placed).toList()));
        }
        return !document.mediaType().equals(PDF)
                ? List.of()
                : document.suggestions().stream()
                        .filter(found -> found.placed() && found.page() <= DocumentPages.LAST)
                        .map(Suggestion::page)
                        .distinct()
                        .sorted()
                        .limit(MOST_PAGES)
                        .map(page -> page(document, evidence, page))
                        .toList();
    }

    /** The same; of a PDF on which nothing was read its first page, and a picture also when its size is not known. */
    static List<DocumentView> evenUnread(Document document) {
        List<DocumentView> views = of(document);
        String evidence = "/api/v1/evidence/" + document.id();
        if (!views.isEmpty()) {
            return views;
        }
        return List.of(
                document.mediaType().equals(PDF)
                        ? page(document, evidence, 1)
                        : new DocumentView(
                                evidence + "/content?inline",
                                false,
                                Words.points(document, "width"),
                                Words.points(document, "height"),
                                "Picture of " + document.fileName(),
                                List.of()));
    }

    private static DocumentView page(Document document, String evidence, int page) {
        return new DocumentView(
                evidence + "/pages/" + page,
                true,
                isKnown(document, "pageWidth") ? Words.points(document, "pageWidth") : WIDTH,
                isKnown(document, "pageHeight") ? Words.points(document, "pageHeight") : HEIGHT,
                "Page " + page + " of " + document.fileName(),
                document.suggestions().stream()
                        .filter(found -> found.placed() && found.page() == page)
                        .toList());
    }

    private static boolean isKnown(Document document, String side) {
        return document.about().containsKey(side);
    }
}
