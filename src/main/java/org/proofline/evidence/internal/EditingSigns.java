package org.proofline.evidence.internal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.proofline.evidence.Document.Check;
import org.proofline.evidence.worker.Extraction;

/**
 * F16: signs that a PDF was edited. Each is weak alone: signing, scanning and joining files change dates and add revisions
 * too, clocks are wrong, and invoices are dated ahead.
 */
final class EditingSigns {

    private static final int SURE = 90;

    private final Properties limits;
    private final Clock clock;

    EditingSigns(Properties limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Empty unless several signs stand together. */
    Optional<Check> of(Extraction found) {
        List<String> signs = new ArrayList<>();
        made(found.metadata(), signs);
        dates(found, signs);
        return signs.size() < limit("edited.signs")
                ? Optional.empty()
                : Optional.of(Words.check("DOC-EDITED", "REVIEW", "DOC-EDITED", String.join("; ", signs)));
    }

    private void made(Map<String, String> about, List<String> signs) {
        String revisions = about.getOrDefault("revisions", "0");
        if (!revisions.matches("[01]") && "0".equals(about.getOrDefault("signatures", "0"))) {
            signs.add(Words.of("sign.revisions", revisions));
        }
        String producer = about.getOrDefault("producer", "") + " " + about.getOrDefault("creatorTool", "");
        if (Stream.of(limits.getProperty("editors").split("\\|"))
                .anyMatch(producer.toLowerCase(Locale.ROOT)::contains)) {
            signs.add(Words.of("sign.editor", producer.strip()));
        }
    }

    private void dates(Extraction found, List<String> signs) {
        String created = found.metadata().get("created");
        String modified = found.metadata().get("modified");
        Optional<Instant> first = instant(created);
        if (first.isEmpty()) {
            return;
        }
        Duration enough = Duration.ofMinutes(limit("edited.minutes"));
        if (instant(modified)
                .filter(last -> last.isAfter(first.get().plus(enough)))
                .isPresent()) {
            signs.add(Words.of("sign.modified", created, modified));
        }
        if (first.get().isAfter(clock.instant().plus(enough))) {
            signs.add(Words.of("sign.later", created));
        }
        invoiceDate(found)
                .filter(day -> first.get()
                        .plus(enough)
                        .isBefore(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .ifPresent(day -> signs.add(Words.of("sign.earlier", created, day)));
    }

    /** As the electronic invoice says it, or as it was read for sure. */
    private static Optional<LocalDate> invoiceDate(Extraction found) {
        String field = found.metadata().getOrDefault("field.invoiceDate", "0;");
        boolean sure = "XML".equals(found.facts().get("source"))
                || Integer.parseInt(field.substring(0, field.indexOf(';'))) >= SURE;
        try {
            return sure
                    ? Optional.ofNullable(found.facts().get("invoiceDate")).map(LocalDate::parse)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.ofNullable(text)
                    .map(value -> OffsetDateTime.parse(value.endsWith("Z") ? value : value + "Z")
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int limit(String name) {
        return Integer.parseInt(limits.getProperty(name));
    }
}
