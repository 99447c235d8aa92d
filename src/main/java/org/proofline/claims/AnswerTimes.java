package org.proofline.claims;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Until when a partner may answer a question. */
@Component
class AnswerTimes {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final AnswerSettings settings;

    AnswerTimes(AnswerSettings settings) {
        this.settings = settings;
    }

    /** The end of the last day, where the program is. */
    Instant due(Instant asked, ZoneId zone) {
        return LocalDate.ofInstant(asked, zone)
                .plusDays(settings.days())
                .atTime(LAST_MINUTE)
                .atZone(zone)
                .toInstant();
    }

    Instant remindAt(Instant due) {
        return due.minus(Duration.ofDays(settings.remindDaysBefore()));
    }
}
