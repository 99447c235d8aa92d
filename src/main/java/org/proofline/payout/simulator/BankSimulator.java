package org.proofline.payout.simulator;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.proofline.payout.BankMessages;
import org.proofline.payout.PaymentRuns;
import org.proofline.payout.PaymentRuns.BankFile;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Answers each released run, by its age: a status report after a second, bookings after three, returns after six, and
 * what is late after a minute. Amounts ending in .13 are rejected, .14 late, .15 answered twice, .16 returned after
 * settlement. Its message ids follow from the run, so that an answer given again after a restart is a repetition.
 */
@Component
@Profile("!prod")
@ConditionalOnProperty(name = "proofline.bank-simulator", havingValue = "true")
public class BankSimulator {

    private static final Actor BANK = new Actor("system:bank-simulator", null, Set.of());
    private static final Duration MEMORY = Duration.ofMinutes(10);
    private static final long EVERY_MILLIS = 1000;
    /** The first look makes the payments' repositories: not while the application starts. */
    private static final long FIRST_MILLIS = 3000;

    private final PaymentRuns runs;
    private final BankMessages messages;
    private final Clock clock;
    private final Set<String> given = new HashSet<>();

    BankSimulator(PaymentRuns runs, BankMessages messages, Clock clock) {
        this.runs = runs;
        this.messages = messages;
        this.clock = clock;
    }

    /** Gives the answers that are due by now; each once while this application runs. */
    @Scheduled(initialDelay = FIRST_MILLIS, fixedDelay = EVERY_MILLIS)
    public synchronized void answer() {
        ActionContext.of(BANK)
                .run(() -> runs.bankFilesSince(clock.instant().minus(MEMORY)).forEach(this::answer));
    }

    private void answer(BankFile file) {
        Instant now = clock.instant();
        for (Answer answer : Answer.values()) {
            boolean due = !file.madeAt().plus(answer.after()).isAfter(now);
            String name = file.runId() + answer.name();
            if (due && !given.contains(name)) {
                answer.to(TakenFile.read(runs.pain001(file.runId())), now)
                        .forEach(message -> messages.take(new ByteArrayInputStream(message)));
                given.add(name);
            }
        }
    }
}
