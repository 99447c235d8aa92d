package org.proofline.adjudication;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.proofline.approval.PastDecisions;
import org.proofline.approval.PastDecisions.Decided;
import org.proofline.claims.Claim;
import org.proofline.claims.PastClaims;
import org.proofline.claims.PastClaims.PastClaim;
import org.springframework.stereotype.Component;

/**
 * Rules about those who decide, F27 and F28: asked after a decision, never on the way of a claim. Each looks at what was known
 * when the decision was made, so that the answer is the same whenever it is asked.
 */
@Component
class DeciderRules {

    static final List<String> IDS = List.of("F27", "F28");

    private static final Duration BACK = Duration.ofDays(365);
    private static final int PERCENT = 100;
    private static final int WORKING_DAYS = DayOfWeek.FRIDAY.getValue();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final PastDecisions decisions;
    private final PastClaims claims;
    private final ProofViews views;

    /**
     * A claim that somebody may have decided on.
     *
     * @param zone of its offer
     * @param hasFiles whether there is a document that could have been opened
     */
    record Of(Claim claim, ZoneId zone, BooleanSupplier hasFiles) {

        private String about(Decided decided) {
            return claim.id() + " " + decided.by() + " " + decided.at();
        }

        private String moment(Instant at) {
            return at.atZone(zone).format(MOMENT);
        }
    }

    DeciderRules(PastDecisions decisions, PastClaims claims, ProofViews views) {
        this.decisions = decisions;
        this.claims = claims;
        this.views = views;
    }

    static boolean isOne(String id) {
        return IDS.contains(id);
    }

    /** What the rule says; empty when nobody approved the claim yet, or there was nothing to open. */
    Optional<List<Watched>> of(String id, Of decided) {
        List<Decided> approvals = decisions.of(List.of(decided.claim().id())).stream()
                .filter(Decided::accepts)
                .toList();
        if (approvals.isEmpty()) {
            return Optional.empty();
        }
        return id.equals("F27") ? Optional.of(habits(decided, approvals)) : unopened(decided, approvals);
    }

    private List<Watched> habits(Of decided, List<Decided> approvals) {
        List<Watched> found = new ArrayList<>();
        for (Decided each : approvals) {
            long seconds = Duration.between(each.openSince(), each.at()).toSeconds();
            if (seconds < number("seconds")) {
                found.add(new Watched(
                        RuleBook.finding(
                                "F27-FAST",
                                Map.of(
                                        "person", each.by(),
                                        "seconds", String.valueOf(seconds),
                                        "time", decided.moment(each.at()))),
                        decided.about(each)));
            }
            if (isOutOfHours(each.at().atZone(decided.zone()))) {
                found.add(new Watched(
                        RuleBook.finding("F27-HOURS", Map.of("person", each.by(), "time", decided.moment(each.at()))),
                        decided.about(each)));
            }
        }
        pair(decided, approvals).ifPresent(found::add);
        return found;
    }

    private static boolean isOutOfHours(ZonedDateTime at) {
        return at.getDayOfWeek().getValue() > WORKING_DAYS
                || at.getHour() < number("from")
                || at.getHour() >= number("to");
    }

    /** One person approves nearly all that one partner claims. It is one hit a year, not one with each claim. */
    private Optional<Watched> pair(Of decided, List<Decided> approvals) {
        Claim claim = decided.claim();
        Instant last = approvals.get(approvals.size() - 1).at();
        List<UUID> past = claims.of(claim.partnerId(), claim.id(), last.minus(BACK)).stream()
                .map(PastClaim::id)
                .toList();
        List<Decided> others =
                decisions.of(past).stream().filter(Decided::accepts).toList();
        return approvals.stream()
                .flatMap(each -> pair(decided, each, others).stream())
                .findFirst();
    }

    private static Optional<Watched> pair(Of decided, Decided approval, List<Decided> others) {
        List<Decided> before = others.stream()
                .filter(each -> !each.at().isAfter(approval.at()))
                .toList();
        long all = before.stream().map(Decided::subjectId).distinct().count();
        long own = before.stream()
                .filter(each -> each.by().equals(approval.by()))
                .map(Decided::subjectId)
                .distinct()
                .count();
        if (all < number("least") || own * PERCENT < all * number("share")) {
            return Optional.empty();
        }
        Map<String, String> facts = Map.of(
                "person", approval.by(),
                "own", String.valueOf(own),
                "decided", String.valueOf(all));
        int year = approval.at().atZone(decided.zone()).getYear();
        String about = approval.by() + " " + decided.claim().partnerId() + " " + year;
        return Optional.of(new Watched(RuleBook.finding("F27-PAIR", facts), about));
    }

    private Optional<List<Watched>> unopened(Of decided, List<Decided> approvals) {
        if (!decided.hasFiles().getAsBoolean()) {
            return Optional.empty();
        }
        Map<String, Instant> opened = views.of(decided.claim().id());
        return Optional.of(approvals.stream()
                .filter(each -> !isBefore(opened.get(each.by()), each.at()))
                .map(each -> new Watched(
                        RuleBook.finding("F28", Map.of("person", each.by(), "time", decided.moment(each.at()))),
                        decided.about(each)))
                .toList());
    }

    private static boolean isBefore(Instant viewed, Instant approved) {
        return viewed != null && !viewed.isAfter(approved);
    }

    private static int number(String name) {
        return RiskBook.IN_FORCE.number("F27", name);
    }
}
