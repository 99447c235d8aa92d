package org.proofline.duplicates.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proofline.duplicates.Duplicates.Candidate;
import org.proofline.duplicates.internal.Fingerprint.Source;

/** The allocations of all invoices of a candidate. */
final class Allocations {

    private final Map<String, Allocation> byKey = new LinkedHashMap<>();

    Allocations(Candidate candidate, List<Fingerprint> own, List<Sighting> seen) {
        own.stream()
                .filter(print -> print.kind().isNumber() && print.source() == Source.DECLARED)
                .map(Fingerprint::key)
                .distinct()
                .forEach(key -> byKey.put(key, Allocation.of(candidate, key, own, seen)));
    }

    List<Allocation> overdrawn() {
        return byKey.values().stream().filter(Allocation::isOverdrawn).toList();
    }

    /** Where the total was read within which both claims share this invoice lawfully; empty when they don't. */
    Optional<Source> lawful(String key, UUID otherSubjectId) {
        return Optional.ofNullable(byKey.get(key))
                .filter(allocation -> allocation.isLawfulWith(otherSubjectId))
                .flatMap(Allocation::total)
                .map(Allocation.Total::source);
    }

    /** The same for all invoices that both claims share, as for a file that shows them. */
    Optional<Source> lawful(UUID otherSubjectId) {
        List<Allocation> shared = byKey.values().stream()
                .filter(allocation -> allocation.others().stream()
                        .anyMatch(other -> other.subjectId().equals(otherSubjectId)))
                .toList();
        return shared.stream().allMatch(allocation -> allocation.isLawfulWith(otherSubjectId))
                ? shared.stream()
                        .map(allocation -> allocation.total().orElseThrow().source())
                        .max(Enum::compareTo)
                : Optional.empty();
    }
}
