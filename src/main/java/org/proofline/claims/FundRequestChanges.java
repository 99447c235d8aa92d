package org.proofline.claims;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.proofline.claims.FundRequest.PlannedLine;
import org.proofline.program.Offers;
import org.proofline.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes a fund request and tells the trail: no change without its event. */
@Component
class FundRequestChanges {

    private final ApplicationEventPublisher events;
    private final Offers offers;
    private final AnswerTimes answers;
    private final Clock clock;

    FundRequestChanges(ApplicationEventPublisher events, Offers offers, AnswerTimes answers, Clock clock) {
        this.events = events;
        this.offers = offers;
        this.answers = answers;
        this.clock = clock;
    }

    /** In the database's precision, so that what people get is what is stored. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Until when the partner may answer what is asked now. */
    Instant answerDue(FundRequestRow row) {
        return answers.due(now(), offers.version(row.content().offerVersionId()).zone());
    }

    UUID nextId() {
        return Ids.next(clock);
    }

    /** @param row locked by the running transaction, or new */
    FundRequestRow change(FundRequestRow row, String type, String reason, Consumer<FundRequestRow> change) {
        Map<String, Object> before =
                row.status() == FundRequestStatus.DRAFT && row.offerCode() == null ? Map.of() : facts(row);
        change.accept(row);
        events.publishEvent(
                new FundRequestEvent(row.id(), row.number(), row.partnerId(), type, reason, before, facts(row)));
        return row;
    }

    private static Map<String, Object> facts(FundRequestRow row) {
        Map<String, Object> facts = new LinkedHashMap<>();
        FundRequestContent content = row.content();
        put(facts, "status", row.status());
        put(facts, "offer", content.offerCode());
        put(facts, "activityType", content.activityType());
        put(facts, "activityStart", content.activityStart());
        put(facts, "activityEnd", content.activityEnd());
        put(facts, "country", content.country());
        put(facts, "venue", content.venue());
        put(facts, "requested", content.requestedAmount());
        put(facts, "approved", row.approvedAmount());
        put(facts, "validUntil", row.validUntil());
        put(facts, "requestedUntil", content.until());
        facts.put("lines", lines(content.lines()));
        return facts;
    }

    private static List<Map<String, String>> lines(List<PlannedLine> lines) {
        return lines.stream()
                .map(line -> Map.of(
                        "description", line.description(), "net", line.net().toString()))
                .toList();
    }

    private static void put(Map<String, Object> facts, String name, Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }
}
