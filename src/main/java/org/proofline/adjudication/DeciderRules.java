package org.proofline.adjudication;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.proofline.approval.PastDecisions;
import org.proofline.approval.PastDecisions.Decided;
import org.proofline.claims.PastClaims;
import org.proofline.claims.PastClaims.PastClaim;
import org.springframework.stereotype.Component;

/** Rules about those who decide, F27 and F28: asked when somebody reads them, never on the way of a claim. */
@Component
class DeciderRules {

    private static final Set<String> IDS = Set.of("F27", "F28");
    private static final Duration BACK = Duration.ofDays(365);
    private static final int PERCENT = 100;
    private static final int WORKING_DAYS = DayOfWeek.FRIDAY.getValue();

    private final PastDecisions decisions;
    private final PastClaims claims;
    private final ProofViews views;
    private final Clock clock;

    DeciderRules(PastDecisions decisions, PastClaims claims, ProofViews views, Clock clock) {
        this.decisions = decisions;
        this.claims = claims;
        this.views = views;
        this.clock = clock;
    }

    static boolean isOne(String id) {
        return IDS.contains(id);
    }

    /** What the rule says; empty when nobody approved the claim yet, or there was nothing to open. */
    Optional<List<Finding>> of(String id, Dossier dossier) {
        List<Decided> approvals = decisions.of(List.of(dossier.claim().id())).stream()
                .filter(Decided::accepts)
                .toList();
        if (approvals.isEmpty()) {
            return Optional.empty();
        }
        return id.equals("F27") ? Optional.of(habits(dossier, approvals)) : unopened(dossier, approvals);
    }

    private List<Finding> habits(Dossier dossier, List<Decided> approvals) {
        List<Finding> findings = new ArrayList<>();
        for (Decided each : approvals) {
            long seconds = Duration.between(each.openSince(), each.at()).toSeconds();
            if (seconds < number("seconds")) {
                findings.add(
                        RuleBook.finding("F27-FAST", Map.of("person", each.by(), "seconds", String.valueOf(seconds))));
            }
            ZonedDateTime at = each.at().atZone(dossier.offer().zone());
            if (isOutOfHours(at)) {
                findings.add(RuleBook.finding(
                        "F27-HOURS",
                        Map.of(
                                "person",
                                each.by(),
                                "time",
                                at.toLocalDateTime()
                                        .withNano(0)
                                        .withSecond(0)
                                        .toString()
                                        .replace('T', ' '))));
            }
        }
        pair(dossier, approvals).ifPresent(findings::add);
        return findings;
    }

    private static boolean isOutOfHours(ZonedDateTime at) {
        return at.getDayOfWeek().getValue() > WORKING_DAYS
                || at.getHour() < number("from")
                || at.getHour() >= number("to");
    }

    /** One person approves nearly all that one partner claims. */
    private Optional<Finding> pair(Dossier dossier, List<Decided> approvals) {
        List<UUID> past =
                claims
                        .of(
                                dossier.claim().partnerId(),
                                dossier.claim().id(),
                                clock.instant().minus(BACK))
                        .stream()
                        .map(PastClaim::id)
                        .toList();
        List<Decided> others =
                decisions.of(past).stream().filter(Decided::accepts).toList();
        long decided = others.stream().map(Decided::subjectId).distinct().count();
        if (decided < number("least")) {
            return Optional.empty();
        }
        return approvals.stream()
                .map(Decided::by)
                .filter(person -> own(others, person) * PERCENT >= decided * number("share"))
                .findFirst()
                .map(person -> RuleBook.finding(
                        "F27-PAIR",
                        Map.of(
                                "person", person,
                                "own", String.valueOf(own(others, person)),
                                "decided", String.valueOf(decided))));
    }

    private static long own(List<Decided> others, String person) {
        return others.stream()
                .filter(each -> each.by().equals(person))
                .map(Decided::subjectId)
                .distinct()
                .count();
    }

    private Optional<List<Finding>> unopened(Dossier dossier, List<Decided> approvals) {
        if (dossier.documents().stream().noneMatch(document -> document.kind().equals("FILE"))) {
            return Optional.empty();
        }
        Set<String> opened = views.of(dossier.claim().id());
        return Optional.of(approvals.stream()
                .map(Decided::by)
                .distinct()
                .filter(person -> !opened.contains(person))
                .map(person -> RuleBook.finding("F28", Map.of("person", person)))
                .toList());
    }

    private static int number(String name) {
        return RiskBook.IN_FORCE.number("F27", name);
    }
}
