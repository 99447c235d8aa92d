package org.proofline.evidence.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.proofline.evidence.Document.Check;
import org.proofline.evidence.worker.Extraction;

/** What a document says about itself, turned into checks with a sentence for the partner and one for who decides. */
final class DocumentChecks {

    private final Properties limits;
    private final EditingSigns editing;

    /** @param clock tells when documents come in */
    DocumentChecks(Properties limits, Clock clock) {
        this.limits = limits;
        this.editing = new EditingSigns(limits, clock);
    }

    List<Check> of(Extraction found) {
        List<Check> checks = new ArrayList<>();
        checks.add(text(found));
        Stream.of(
                        active(found),
                        embedded(found),
                        pages(found.metadata()),
                        resolution(found.metadata()),
                        blur(found.metadata()),
                        signature(found.metadata()),
                        editing.of(found),
                        Arithmetic.of(found, limits),
                        invoice(found),
                        visible(found))
                .flatMap(Optional::stream)
                .forEach(checks::add);
        return checks;
    }

    private static Check text(Extraction found) {
        if (found.problem() != null) {
            return Words.check("DOC-TEXT", "REVIEW", "DOC-TEXT.partly");
        }
        if (found.text().isBlank()) {
            boolean missing = "missing".equals(found.metadata().get("recognition"));
            return Words.check("DOC-TEXT", "INFO", missing ? "DOC-TEXT.unrecognized" : "DOC-TEXT.none");
        }
        return found.truncated()
                ? Words.check("DOC-TEXT", "INFO", "DOC-TEXT.cut", found.text().length())
                : Words.check("DOC-TEXT", "PASS", "DOC-TEXT", found.text().length());
    }

    private static Optional<Check> active(Extraction found) {
        return found.active().isEmpty()
                ? Optional.empty()
                : Optional.of(Words.check("DOC-ACTIVE", "REVIEW", "DOC-ACTIVE", found.active()));
    }

    private static Optional<Check> embedded(Extraction found) {
        String others = found.metadata().get("embedded");
        if (others != null) {
            return Optional.of(Words.check("DOC-EMBEDDED", "REVIEW", "DOC-EMBEDDED.others", others));
        }
        return found.metadata().containsKey("embeddedInvoice")
                ? Optional.of(Words.check("DOC-EMBEDDED", "PASS", "DOC-EMBEDDED"))
                : Optional.empty();
    }

    private Optional<Check> pages(Map<String, String> about) {
        int pages = number(about, "pages");
        int blank = number(about, "blankPages");
        if (pages > limit("pages.most")) {
            return Optional.of(Words.check("DOC-PAGES", "REVIEW", "DOC-PAGES.many", pages));
        }
        if (blank > 0 && blank >= pages) {
            return Optional.of(Words.check("DOC-PAGES", "REVIEW", "DOC-PAGES.blank", blank));
        }
        return blank > 0
                ? Optional.of(Words.check("DOC-PAGES", "INFO", "DOC-PAGES.some", blank, pages))
                : Optional.empty();
    }

    private Optional<Check> resolution(Map<String, String> about) {
        int shortest = Math.min(number(about, "width"), number(about, "height"));
        return shortest > 0 && shortest < limit("picture.shortest-side")
                ? Optional.of(Words.check("DOC-RESOLUTION", "INFO", "DOC-RESOLUTION", shortest))
                : Optional.empty();
    }

    private Optional<Check> blur(Map<String, String> about) {
        return about.containsKey("sharpness") && number(about, "sharpness") < limit("picture.sharpness")
                ? Optional.of(Words.check("DOC-BLUR", "INFO", "DOC-BLUR"))
                : Optional.empty();
    }

    private static Optional<Check> signature(Map<String, String> about) {
        int signatures = number(about, "signatures");
        if (signatures == 0) {
            return Optional.empty();
        }
        if ("true".equals(about.get("signedChanged"))) {
            return Optional.of(Words.check("DOC-SIGNATURE", "REVIEW", "DOC-SIGNATURE.changed", signatures));
        }
        boolean whole = "true".equals(about.get("signedWhole"));
        return Optional.of(Words.check(
                "DOC-SIGNATURE",
                whole ? "INFO" : "REVIEW",
                whole ? "DOC-SIGNATURE" : "DOC-SIGNATURE.part",
                signatures));
    }

    private static Optional<Check> invoice(Extraction found) {
        String mistakes = found.metadata().get("invoiceMistakes");
        return mistakes == null
                ? Optional.empty()
                : Optional.of(Words.check(
                        "DOC-EINVOICE",
                        "REVIEW",
                        "DOC-EINVOICE",
                        mistakes,
                        found.metadata().getOrDefault("invoiceMistakesSay", mistakes)));
    }

    private static Optional<Check> visible(Extraction found) {
        String differs = found.metadata().get("invisible");
        if (differs != null) {
            return Optional.of(Words.check("DOC-XML-TEXT", "HOLD", "DOC-XML-TEXT", differs));
        }
        return found.metadata().containsKey("pages.compared")
                ? Optional.of(Words.check("DOC-XML-TEXT", "PASS", "DOC-XML-TEXT.same"))
                : Optional.empty();
    }

    private int limit(String name) {
        return Integer.parseInt(limits.getProperty(name));
    }

    private static int number(Map<String, String> about, String name) {
        String value = about.getOrDefault(name, "");
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
    }
}
