package org.proofline.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.approval.TaskInbox;
import org.proofline.approval.TaskInbox.InboxTask;
import org.proofline.approval.TaskInbox.TaskDecision;
import org.proofline.payout.PaymentRuns;

/** A handful of claims in different states, made by driving the real processes with the demo's people. */
@DemoComponent
class DemoClaims {

    private static final String NORTH = "partner-north";
    private static final List<String> DECIDERS =
            List.of("claims-validator", "marketing-reviewer", "channel-manager", "finance-approver", "director");

    private final DemoStories stories;
    private final DemoPeople people;
    private final TaskInbox inbox;
    private final PaymentRuns runs;
    private final Milestones milestones;

    DemoClaims(DemoStories stories, DemoPeople people, TaskInbox inbox, PaymentRuns runs, Milestones milestones) {
        this.stories = stories;
        this.people = people;
        this.inbox = inbox;
        this.runs = runs;
        this.milestones = milestones;
    }

    void create() {
        milestones.watch(true);
        paid();
        UUID waiting = submitted("Spring launch banner campaign", "1800.00", 9);
        milestones.await(waiting, "CLAIM_IN_REVIEW");
        decided("Summer search ads", "REJECT", "MISSING_BRANDING", "The ads show a competitor's logo only.", 20);
        decided(
                "Partner video teaser",
                "REQUEST_INFO",
                "PROOF_QUALITY",
                "Please add a readable screenshot of the ad.",
                12);
        stories.campaign(NORTH, "Autumn retargeting", "640.00", 3);
        milestones.watch(false);
    }

    private void paid() {
        UUID claim = submitted("Newsletter sponsoring", "420.00", 16);
        milestones.await(claim, "PAYMENT_SCHEDULED", "CLAIM_IN_REVIEW");
        approveUntilNobodyIsAsked(claim);
        milestones.await(claim, "PAYMENT_SCHEDULED");
        LocalDate today = stories.today();
        UUID run = people.as("payments-maker").call(() -> runs.build(new PaymentRuns.Build("PL-EU", "EUR", today, null))
                .id());
        InboxTask release = inbox.ofSubject(run).get(0);
        people.as("payments-releaser").run(() -> inbox.decide(release.id(), approve()));
        milestones.await(claim, "PAYMENT_PAID");
    }

    private void decided(String title, String outcome, String reason, String comment, int daysAgo) {
        UUID claim = submitted(title, "900.00", daysAgo);
        milestones.await(claim, "CLAIM_IN_REVIEW");
        decideFirst(claim, new TaskDecision(outcome, List.of(), reason, comment));
    }

    private UUID submitted(String title, String net, int daysAgo) {
        UUID claim = stories.campaign(NORTH, title, net, daysAgo);
        stories.submit(NORTH, claim);
        return claim;
    }

    private void approveUntilNobodyIsAsked(UUID claim) {
        while (decideFirst(claim, approve())) {
            // Each round answers one task: validation, then the steps of the chain.
        }
    }

    private boolean decideFirst(UUID claim, TaskDecision decision) {
        for (String person : DECIDERS) {
            boolean done = people.as(person).call(() -> {
                List<InboxTask> tasks = inbox.open(claim);
                tasks.stream().findFirst().ifPresent(task -> inbox.decide(task.id(), decision));
                return !tasks.isEmpty();
            });
            if (done) {
                return true;
            }
        }
        return false;
    }

    private static TaskDecision approve() {
        return new TaskDecision("APPROVE", List.of(), null, "Demo");
    }
}
