package org.proofline.claims;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the vendor waits for a partner's answer.
 *
 * @param days calendar days after the question, of which the last one counts in full
 * @param remindDaysBefore how many days before the end the partner is reminded
 */
@ConfigurationProperties("proofline.answers")
record AnswerSettings(@DefaultValue("30") int days, @DefaultValue("7") int remindDaysBefore) {

    AnswerSettings {
        if (days < 1 || remindDaysBefore < 0) {
            throw new IllegalArgumentException(
                    "proofline.answers.days must be at least 1, proofline.answers.remind-days-before at least 0");
        }
    }
}
