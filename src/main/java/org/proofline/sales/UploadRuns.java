package org.proofline.sales;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.proofline.sales.SalesConfiguration.SalesExecutor;
import org.proofline.sales.SalesUpload.Mode;
import org.proofline.sales.UploadTable.Outcome;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The course of an upload, from its row to its end, beside the request that brought it. */
@Component
class UploadRuns {

    private static final Duration SILENCE = Duration.ofMinutes(30);
    private static final String INTERRUPTED = "The upload was interrupted; nothing was taken in. Send the file again.";

    private final UploadTable uploads;
    private final FileIntake intake;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Work work;

    /** Where and how work runs. */
    @Component
    record Work(SalesExecutor executor, PlatformTransactionManager transactions) {}

    UploadRuns(UploadTable uploads, FileIntake intake, ApplicationEventPublisher events, Clock clock, Work work) {
        this.uploads = uploads;
        this.intake = intake;
        this.events = events;
        this.clock = clock;
        this.work = work;
    }

    /** @return false when the same file is in, or on its way in */
    boolean open(UUID id, SalesOwner owner, String name, StagedFile file, Mode mode) {
        String by = ActionContext.current().actor().username();
        return Boolean.TRUE.equals(transaction().execute(tx -> {
            boolean opened = uploads.insert(id, owner, name, file, mode, by, clock.instant());
            if (opened) {
                Map<String, Object> after =
                        Map.of("file", name, "sha256", file.sha256(), "source", owner.source(), "mode", mode.name());
                events.publishEvent(new SalesEvent(id, "SALES_UPLOAD_RECEIVED", null, after));
            }
            return opened;
        }));
    }

    void start(UUID id, SalesOwner owner, StagedFile file) {
        ActionContext context = ActionContext.current();
        work.executor().executor().execute(() -> context.run(() -> run(id, owner, file)));
    }

    private void run(UUID id, SalesOwner owner, StagedFile file) {
        try {
            SalesUpload upload = uploads.find(id).orElseThrow();
            transaction().executeWithoutResult(tx -> {
                Outcome outcome = intake.takeIn(upload, owner, file);
                end(id, outcome.problem() == null ? "DONE" : "REFUSED", outcome);
            });
        } catch (DomainException refusal) {
            transaction().executeWithoutResult(tx -> end(id, "REFUSED", nothing(refusal.getMessage())));
        } catch (RuntimeException | Error trouble) {
            transaction().executeWithoutResult(tx -> end(id, "FAILED", nothing(INTERRUPTED)));
            throw trouble;
        } finally {
            file.discard();
        }
    }

    /** What a node left behind when it stopped. */
    @Scheduled(cron = "0 */5 * * * *", zone = "UTC")
    void giveUpTheInterrupted() {
        uploads.silentSince(clock.instant().minus(SILENCE))
                .forEach(id -> transaction().executeWithoutResult(tx -> end(id, "FAILED", nothing(INTERRUPTED))));
    }

    private void end(UUID id, String status, Outcome outcome) {
        if (uploads.end(id, status, outcome, clock.instant())) {
            Map<String, Object> after = Map.of(
                    "status",
                    status,
                    "rows",
                    outcome.rows(),
                    "recorded",
                    outcome.recorded(),
                    "known",
                    outcome.known(),
                    "broken",
                    outcome.broken());
            events.publishEvent(new SalesEvent(id, "SALES_UPLOAD_" + status, outcome.problem(), after));
        }
    }

    private static Outcome nothing(String problem) {
        return new Outcome(0, 0, 0, 0, 0, problem);
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(work.transactions());
    }
}
