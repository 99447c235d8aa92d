package org.proofline.claims;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.proofline.program.Offer;
import org.proofline.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes a claim under its lock and tells the trail: no change without its event. */
@Component
class ClaimChanges {

    private final ClaimRows rows;
    private final ClaimOffers offers;
    private final ApplicationEventPublisher events;
    private final AnswerTimes answers;
    private final Clock clock;

    ClaimChanges(
            ClaimRows rows, ClaimOffers offers, ApplicationEventPublisher events, AnswerTimes answers, Clock clock) {
        this.rows = rows;
        this.offers = offers;
        this.events = events;
        this.answers = answers;
        this.clock = clock;
    }

    /** In the database's precision, so that what people get is what is stored. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Until when the partner may answer what is asked now. */
    Instant answerDue(ClaimRow row) {
        return answers.due(now(), offers.of(row).zone());
    }

    Instant remindAt(Instant due) {
        return answers.remindAt(due);
    }

    UUID nextId() {
        return Ids.next(clock);
    }

    Offer offerOf(ClaimRow row) {
        return offers.of(row);
    }

    ClaimRow visible(UUID id) {
        return rows.get(id);
    }

    ClaimRow locked(UUID id) {
        return rows.lock(id);
    }

    ClaimRow change(UUID id, String type, String reason, Consumer<ClaimRow> change) {
        ClaimRow row = rows.lock(id);
        return change(row, type, reason, change);
    }

    /** @param row locked by the running transaction */
    ClaimRow change(ClaimRow row, String type, String reason, Consumer<ClaimRow> change) {
        return changeIf(row, reason, ClaimViewing::facts, r -> {
            change.accept(r);
            return type;
        });
    }

    /**
     * @param facts what the trail keeps of the claim after the change
     * @param change makes the change and names the event's type, or null when nothing changed
     */
    ClaimRow changeIf(
            ClaimRow row,
            String reason,
            Function<ClaimRow, Map<String, Object>> facts,
            Function<ClaimRow, String> change) {
        Map<String, Object> before = ClaimViewing.facts(row);
        String type = change.apply(row);
        if (type != null) {
            tell(row, type, reason, before, facts.apply(row));
        }
        return row;
    }

    void tell(ClaimRow row, String type, String reason, Map<String, Object> before, Map<String, Object> after) {
        events.publishEvent(new ClaimEvent(row.id(), row.number(), row.partnerId(), type, reason, before, after));
    }
}
