package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/** The catalogue is data, and data that can't be right is refused when it is read. */
class RiskBookTest {

    @Test
    void the_words_of_a_threshold_name_the_number_that_is_compared_with() {
        RiskRules.RiskRule rule = RiskBook.IN_FORCE.rule("F5");
        assertThat(rule.thresholdInWords())
                .contains("within " + RiskBook.IN_FORCE.number("F5", "days") + " days")
                .doesNotContain("{");
        assertThat(RiskBook.IN_FORCE.rule("F1").thresholdInWords())
                .isEqualTo(RiskBook.IN_FORCE.number("F1", "days") + " days before the activity");
    }

    @Test
    void a_rule_without_its_number_with_an_unknown_outcome_or_named_twice_is_refused() {
        assertThatThrownBy(() -> book("{id: F5, version: \"1\", outcome: REVIEW, foundBy: F5, settings: {days: 14}}"))
                .hasStackTraceContaining("Rule F5 of the catalogue needs a number share");
        assertThatThrownBy(() -> book("{id: F1, version: \"1\", outcome: MAYBE, foundBy: F1}"))
                .hasStackTraceContaining("no outcome that is known");
        assertThatThrownBy(() -> book("{id: F1, version: \"1\", outcome: INFO, foundBy: F1, needs: more}"))
                .hasStackTraceContaining("either foundBy or needs");
        assertThatThrownBy(() -> book(
                        "{id: F3, version: \"1\", outcome: INFO, foundBy: F3}",
                        "{id: F3, version: \"2\", outcome: INFO, foundBy: F3}"))
                .hasStackTraceContaining("stands there twice");
    }

    private static RiskBook book(String... rules) {
        StringBuilder yaml = new StringBuilder("enoughVerdicts: 20\nprecisionBar: 20\nrules:\n");
        for (String rule : rules) {
            yaml.append("  - ").append(rule).append('\n');
        }
        return RiskBook.load(new ByteArrayResource(yaml.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
