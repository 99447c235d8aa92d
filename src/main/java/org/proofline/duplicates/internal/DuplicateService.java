package org.proofline.duplicates.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.proofline.duplicates.DuplicateEvent;
import org.proofline.duplicates.Duplicates;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The module's door: takes fingerprints, finds hits, keeps them and what people say of them. */
@Service
@Transactional
class DuplicateService implements Duplicates {

    private static final String NOT_A_DUPLICATE = "NOT_A_DUPLICATE";
    private static final Set<String> VERDICTS = Set.of("DUPLICATE", NOT_A_DUPLICATE);

    private final FingerprintComparison comparison;
    private final FingerprintTable fingerprints;
    private final MatchTable matches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DuplicateService(
            FingerprintComparison comparison,
            FingerprintTable fingerprints,
            MatchTable matches,
            ApplicationEventPublisher events,
            Clock clock) {
        this.comparison = comparison;
        this.fingerprints = fingerprints;
        this.matches = matches;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Match> look(Candidate candidate) {
        List<Hit> hits = comparison.hits(candidate, comparison.marks(candidate));
        if (hits.isEmpty()) {
            return List.of();
        }
        Map<Hit.Name, MatchTable.Stored> known = known(candidate.subjectId());
        return hits.stream()
                .map(hit -> match(null, hit, candidate.subjectId(), known.get(hit.name()), clock.instant()))
                .toList();
    }

    @Override
    public List<RuleInForce> rules() {
        return comparison.rules().rules().stream()
                .map(rule -> new RuleInForce(rule.id(), rule.version(), rule.settings()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Verdicts> verdicts() {
        return matches.verdicts();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Alike> alike(Candidate candidate) {
        return comparison.alike(candidate).stream()
                .map(found -> new Alike(
                        found.kind().name(),
                        found.ownDocument(),
                        found.subjectId(),
                        found.otherDocument(),
                        found.likeness(),
                        found.agreed().stream()
                                .map(LookMatching::name)
                                .distinct()
                                .toList()))
                .toList();
    }

    @Override
    public List<Match> register(Candidate candidate) {
        return register(candidate, comparison.marks(candidate));
    }

    @Override
    public List<Match> confirm(Candidate candidate) {
        Marks marks = comparison.marks(candidate);
        UUID subjectId = candidate.subjectId();
        return standing(matches.ofRegistered(subjectId, FingerprintTable.digest(candidate, marks))
                .orElseGet(() -> {
                    register(candidate, marks);
                    return matches.of(subjectId);
                }));
    }

    private List<Match> register(Candidate candidate, Marks marks) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean first = fingerprints.save(candidate, marks, now);
        List<Hit> hits = comparison.hitsOfSaved(candidate, marks, first);
        if (first && hits.isEmpty()) {
            return List.of();
        }
        Map<Hit.Name, MatchTable.Stored> known = known(candidate.subjectId());
        List<Match> raised = new ArrayList<>();
        for (Hit hit : hits) {
            raised.add(keep(hit, candidate.subjectId(), known.remove(hit.name()), now));
        }
        known.values().stream().filter(MatchTable.Stored::current).forEach(this::clear);
        return raised;
    }

    @Override
    public void retire(UUID subjectId, boolean rejected) {
        fingerprints.retire(subjectId, rejected ? "REJECTED" : "OVER");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Match> matchesOf(UUID subjectId) {
        return standing(matches.of(subjectId));
    }

    private static List<Match> standing(List<MatchTable.Stored> stored) {
        return stored.stream()
                .filter(MatchTable.Stored::current)
                .map(MatchTable.Stored::match)
                .toList();
    }

    @Override
    public void judge(UUID matchId, String verdict, String reason) {
        Actor actor = ActionContext.current().actor();
        if (actor.isPartner()) {
            throw DomainException.forbidden(
                    "DUPLICATE_JUDGE", "Whether this is a duplicate is decided by the vendor, not by the partner.");
        }
        if (!VERDICTS.contains(verdict)) {
            throw DomainException.invalid(
                    "VERDICT_UNKNOWN", "'" + verdict + "' is no verdict. Say DUPLICATE or NOT_A_DUPLICATE.");
        }
        if (reason == null || reason.isBlank()) {
            throw DomainException.invalid("REASON_REQUIRED", "Give the reason for the verdict in a few words.");
        }
        MatchTable.Stored stored = matches.lock(matchId).orElseThrow(() -> DomainException.notFound("match"));
        matches.judge(stored, verdict, reason.strip(), actor.username(), clock.instant());
        events.publishEvent(DuplicateEvent.judged(stored.match(), stored.match().verdict(), verdict, reason.strip()));
    }

    private Match keep(Hit hit, UUID subjectId, MatchTable.Stored known, Instant now) {
        Match match = match(Ids.next(clock), hit, subjectId, known, now);
        if (known == null) {
            matches.add(match, hit.shared());
        } else {
            matches.refresh(match);
        }
        if (known == null || !known.current() || !known.match().outcome().equals(match.outcome())) {
            events.publishEvent(DuplicateEvent.found(match));
        }
        return match;
    }

    private void clear(MatchTable.Stored stored) {
        // What a person dismissed stays to be read; it is not found any more because of that verdict.
        if (!NOT_A_DUPLICATE.equals(stored.match().verdict())) {
            matches.clear(stored.match().id());
            events.publishEvent(DuplicateEvent.cleared(stored.match()));
        }
    }

    private Map<Hit.Name, MatchTable.Stored> known(UUID subjectId) {
        return matches.of(subjectId).stream().collect(Collectors.toMap(MatchTable.Stored::name, Function.identity()));
    }

    private static Match match(UUID newId, Hit hit, UUID subjectId, MatchTable.Stored known, Instant now) {
        return new Match(
                known == null ? newId : known.match().id(),
                hit.rule().id(),
                hit.rule().version(),
                hit.outcome().name(),
                subjectId,
                hit.otherSubjectId(),
                hit.otherPartnerId(),
                hit.documentId(),
                hit.otherDocumentId(),
                Map.copyOf(hit.sameAs()),
                hit.rule().score(),
                known == null ? null : known.match().verdict(),
                known == null ? null : known.match().verdictBy(),
                known == null ? null : known.match().verdictReason(),
                known == null ? now : known.match().foundAt());
    }
}
