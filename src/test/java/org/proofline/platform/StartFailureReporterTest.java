package org.proofline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

class StartFailureReporterTest {

    /** As the settings of modules are read: a record whose values have types and rules. */
    record Answers(int days, int remindDaysBefore) {

        Answers {
            if (days < 1) {
                throw new IllegalArgumentException("proofline.answers.days must be at least 1");
            }
        }
    }

    record Scanner(int port, Duration scanTimeout, DataSize maxSize, boolean on, Thread.State state) {}

    @Test
    void a_value_of_another_kind_is_refused_with_its_name_and_what_is_allowed() {
        assertThat(refusal("proofline.answers", Answers.class, "PROOFLINE_ANSWERS_DAYS", "abc"))
                .isEqualTo("PROOFLINE_ANSWERS_DAYS (proofline.answers.days) is 'abc': set it to a whole number.");
        assertThat(refusal("proofline.answers", Answers.class, "PROOFLINE_ANSWERS_REMINDDAYSBEFORE", "1.5"))
                .startsWith("PROOFLINE_ANSWERS_REMINDDAYSBEFORE (proofline.answers.remind-days-before) is '1.5'");
        String scanner = "proofline.evidence.clamav";
        assertThat(refusal(scanner, Scanner.class, "PROOFLINE_EVIDENCE_CLAMAV_PORT", "x"))
                .isEqualTo("PROOFLINE_EVIDENCE_CLAMAV_PORT (proofline.evidence.clamav.port) is 'x':"
                        + " set it to a whole number.");
        assertThat(refusal(scanner, Scanner.class, "PROOFLINE_EVIDENCE_CLAMAV_SCANTIMEOUT", "soon"))
                .endsWith("is 'soon': set it to a time such as 30s, 15m, 24h or 7d.");
        assertThat(refusal(scanner, Scanner.class, "PROOFLINE_EVIDENCE_CLAMAV_MAXSIZE", "big"))
                .endsWith("is 'big': set it to a size such as 512KB or 25MB.");
        assertThat(refusal(scanner, Scanner.class, "PROOFLINE_EVIDENCE_CLAMAV_ON", "foo"))
                .endsWith("is 'foo': set it to true or false.");
        assertThat(refusal(scanner, Scanner.class, "PROOFLINE_EVIDENCE_CLAMAV_STATE", "asleep"))
                .contains("is 'asleep': set it to one of [NEW, RUNNABLE");
    }

    @Test
    void a_value_that_breaks_a_rule_is_refused_in_the_words_of_the_rule() {
        assertThat(refusal("proofline.answers", Answers.class, "PROOFLINE_ANSWERS_DAYS", "0"))
                .isEqualTo("the settings proofline.answers cannot be used: proofline.answers.days must be at least 1.");
    }

    private static String refusal(String prefix, Class<?> settings, String variable, String value) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", Map.of(variable, value)));
        BindException wrong = catchThrowableOfType(
                BindException.class, () -> Binder.get(environment).bind(prefix, settings));
        Throwable cause = wrong;
        BindException deepest = wrong;
        while (cause != null) {
            deepest = cause instanceof BindException inner ? inner : deepest;
            cause = cause.getCause();
        }
        assertThat(deepest).isSameAs(wrong);
        return StartFailureReporter.wrongValue(wrong);
    }
}
