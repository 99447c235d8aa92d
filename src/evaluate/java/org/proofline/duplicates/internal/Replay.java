package org.proofline.duplicates.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proofline.duplicates.Duplicates.Candidate;
import org.proofline.duplicates.Duplicates.CostFact;
import org.springframework.core.io.ClassPathResource;

/**
 * Compares many payments by the product's own fingerprints and rules, with what was seen kept in memory instead of the
 * database.
 */
public final class Replay {

    /** @param outcome BLOCK, HOLD, REVIEW or INFO */
    public record Found(String ruleId, String outcome, UUID other) {}

    private record Seen(Candidate candidate, Fingerprint print) {}

    private final DuplicateRules rules = DuplicateRules.load(new ClassPathResource("duplicates/rules.yaml"));
    private final Fingerprints fingerprints = new Fingerprints(rules);
    private final Matching matching = new Matching(rules, fingerprints);
    private final UUID partner = UUID.randomUUID();
    private final Map<String, List<Seen>> seen = new HashMap<>();

    /** One payment as a claim of one line. */
    public Candidate claim(UUID id, String supplier, String number, LocalDate date, BigDecimal amount) {
        CostFact cost = new CostFact(1, supplier, null, number, date, amount, amount, "USD");
        return new Candidate(id, partner, "OFFER", null, null, null, amount, "USD", null, List.of(cost));
    }

    /** Compares with all that came before, gravest first, and remembers. */
    public List<Found> add(Candidate candidate) {
        List<Fingerprint> own = fingerprints.of(candidate, List.of());
        List<Sighting> sightings = new ArrayList<>();
        for (Fingerprint print : own) {
            seen.getOrDefault(key(print), List.of()).stream()
                    .filter(other -> isNear(print, other.print()))
                    .map(other -> sighting(print, other))
                    .forEach(sightings::add);
        }
        own.forEach(print ->
                seen.computeIfAbsent(key(print), key -> new ArrayList<>()).add(new Seen(candidate, print)));
        return matching.hits(candidate, own, sightings, List.of()).stream()
                .map(hit -> new Found(hit.rule().id(), hit.outcome().name(), hit.otherSubjectId()))
                .toList();
    }

    /** The normal form of an invoice number. */
    public Optional<String> number(String number) {
        return new Normalizer(rules.legalForms()).invoiceNumber(number);
    }

    private static String key(Fingerprint print) {
        return print.kind() + "|" + print.key()
                + (print.amount() == null
                        ? ""
                        : "|" + print.amount().stripTrailingZeros().toPlainString());
    }

    private boolean isNear(Fingerprint own, Fingerprint other) {
        return own.amount() == null
                || !other.cost().invoiceDate().isBefore(own.cost().invoiceDate().minusDays(rules.number("D3", "days")))
                        && !other.cost()
                                .invoiceDate()
                                .isAfter(own.cost().invoiceDate().plusDays(rules.number("D3", "days")));
    }

    private static Sighting sighting(Fingerprint own, Seen other) {
        Candidate candidate = other.candidate();
        return new Sighting(
                candidate.subjectId(),
                candidate.partnerId(),
                candidate.offerCode(),
                candidate.activityType(),
                candidate.activityStart(),
                candidate.activityEnd(),
                true,
                own.key(),
                other.print());
    }
}
