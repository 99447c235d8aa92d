package org.proofline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.adjudication.Adjudication;
import org.proofline.shared.WorkingCalendar;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tasks are due by the working days of the settings: nobody is late because of a holiday. */
@ProoflineTest
class WorkingDaysTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingCalendar WEEKDAYS = new WorkingCalendar(BERLIN, Set.of());

    @Autowired
    private TestClock clock;

    @Autowired
    private WorkingCalendar calendar;

    private final WorkflowStage stage;

    WorkingDaysTest(@Autowired ApplicationContext beans) {
        stage = new WorkflowStage(beans);
    }

    @Test
    void a_validation_and_an_approval_are_not_due_on_a_holiday() {
        UUID claim = stage.submitted(stage.offer("0").code(), "900.00");
        LocalDate eve = holiday().minusDays(1);
        clock.set(eve.atTime(9, 0).atZone(BERLIN).toInstant());
        stage.runJobs(claim);
        assertThat(due(claim)).isEqualTo(WEEKDAYS.plusWorkingDays(eve, 2 + 1));
        stage.decide("claims-validator", claim, "APPROVE");
        assertThat(due(claim)).isEqualTo(WEEKDAYS.plusWorkingDays(eve, 2 + 1));
    }

    @Test
    void the_predicted_pay_date_counts_no_holiday() {
        UUID draft = stage.drafted(stage.offer("0").code(), "900.00");
        LocalDate eve = holiday().minusDays(1);
        clock.set(eve.atTime(9, 0).atZone(BERLIN).toInstant());
        LocalDate predicted = stage.partner()
                .call(() -> stage.get(Adjudication.class).preflight(draft).payDate());
        assertThat(predicted).isEqualTo(WEEKDAYS.plusWorkingDays(eve, 2 + 1));
    }

    private LocalDate due(UUID claim) {
        var due = stage.task(claim).dueAt().atZone(BERLIN);
        assertThat(due.toLocalTime()).isEqualTo(LocalTime.of(18, 0));
        return due.toLocalDate();
    }

    /** The next one on a weekday that stands alone: it costs a task exactly one weekday. */
    private LocalDate holiday() {
        return calendar.holidays().stream()
                .sorted()
                .filter(day -> day.isAfter(LocalDate.now(clock)))
                .filter(day -> WEEKDAYS.isWorkingDay(day) && calendar.isWorkingDay(day.minusDays(1)))
                .filter(day -> day.datesUntil(day.plusDays(8))
                                .filter(calendar.holidays()::contains)
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
    }
}
