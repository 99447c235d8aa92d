package org.proofline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.proofline.adjudication.Adjudication;
import org.proofline.approval.TaskInbox;
import org.proofline.approval.TaskInbox.InboxTask;
import org.proofline.approval.TaskInbox.LineDecision;
import org.proofline.approval.TaskInbox.TaskDecision;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.claims.Claims.ClaimDraft;
import org.proofline.claims.Claims.LineDraft;
import org.proofline.demo.DemoCast;
import org.proofline.evidence.Evidence;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.proofline.security.Accounts;
import org.proofline.security.Role;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.Money;
import org.proofline.testing.EngineHarness;
import org.proofline.testing.TestClock;
import org.springframework.context.ApplicationContext;

/** The people and offers of the demo, and the steps that many process tests take. */
public final class WorkflowStage {

    private static final String PARTNER = "partner-north";

    private static final AtomicInteger AMOUNTS = new AtomicInteger();

    private final ApplicationContext beans;

    /** Makes the cast when it is not there yet. */
    public WorkflowStage(ApplicationContext beans) {
        this.beans = beans;
        DemoCast.ensure(beans);
    }

    public <T> T get(Class<T> type) {
        return beans.getBean(type);
    }

    /** The context of one of the cast. */
    public ActionContext as(String username) {
        var account = get(Accounts.class).find(username).orElseThrow();
        return ActionContext.of(new Actor(
                username,
                account.partnerId(),
                account.roles().stream().map(Role::code).collect(Collectors.toSet())));
    }

    public ActionContext partner() {
        return as(PARTNER);
    }

    /** A co-op offer of its own: half the cost, straight through to 500 unless drawn. */
    Offer offer(String sampledPercent) {
        return published(OfferOfTests.coop("F-COOP-EU", "EUR", sampledPercent, 0));
    }

    Offer published(Offer draft) {
        Offer saved = as("program-owner").call(() -> get(Offers.class).draft(draft));
        return as("program-owner-2").call(() -> get(Offers.class).publish(saved.versionId()));
    }

    /** An amount that goes straight through, and that no other claim has: two alike would be a finding. */
    static String small() {
        return "10" + AMOUNTS.incrementAndGet() % 10 + "." + (10 + AMOUNTS.incrementAndGet() % 80);
    }

    /** A submitted claim with all its proof; its process waits before the document checks. */
    public UUID submitted(String offerCode, String net) {
        UUID claim = drafted(offerCode, net);
        partner().run(() -> get(Adjudication.class).submit(claim));
        return claim;
    }

    /** A submitted claim whose process stands at its first task, or has ended. */
    public UUID running(String offerCode, String net) {
        UUID claim = submitted(offerCode, net);
        runJobs(claim);
        return claim;
    }

    /** The same of a cost of this supplier. */
    UUID runningOf(String supplier, String offerCode, String net) {
        UUID claim = drafted(offerCode, net, supplier, "4" + (100_000 + AMOUNTS.incrementAndGet()));
        partner().run(() -> get(Adjudication.class).submit(claim));
        runJobs(claim);
        return claim;
    }

    UUID drafted(String offerCode, String net) {
        return drafted(offerCode, net, null, UUID.randomUUID().toString().substring(0, 8));
    }

    private UUID drafted(String offerCode, String net, String supplier, String mark) {
        String currency =
                get(Offers.class).inForce(offerCode, TestClock.today()).currency();
        LocalDate day = TestClock.today().minusDays(2);
        return partner().call(() -> {
            Claim claim = get(Claims.class).draft(draft(offerCode, Money.of(net, currency), mark, day, supplier));
            prove(claim, mark);
            return claim.id();
        });
    }

    private static ClaimDraft draft(String offerCode, Money net, String mark, LocalDate day, String supplier) {
        LineDraft line = new LineDraft(
                "Campaign " + mark,
                supplier == null ? "Agentur " + mark + " GmbH" : supplier,
                "DE811569869",
                "RE-" + mark,
                day,
                net,
                Money.zero(net.currency()),
                true);
        return new ClaimDraft(
                offerCode,
                null,
                false,
                null,
                "DIGITAL_AD",
                day.minusDays(7),
                day,
                net.currency().getCurrencyCode(),
                Map.of("clicks", "1840"),
                List.of(line));
    }

    private void prove(Claim claim, String mark) {
        Claim.Line line = claim.lines().get(0);
        byte[] invoice = DemoCast.pdf(List.of(
                line.supplierName(),
                "VAT ID: DE811569869",
                "Invoice number: " + line.invoiceNumber(),
                "Invoice date: " + line.invoiceDate(),
                line.description(),
                "Total: " + line.net().amount().toPlainString() + " " + claim.currency()));
        file(claim, "INVOICE", 1, "invoice.pdf", invoice);
        file(claim, "SCREENSHOT", null, "ad.pdf", DemoCast.pdf(List.of("Campaign " + mark, mark)));
        Evidence evidence = get(Evidence.class);
        evidence.addUrl(intake(claim, "LANDING_PAGE", null, null), "https://www.example.org/" + mark);
        evidence.addValue(intake(claim, "CLICKS", null, null), "1840");
    }

    private void file(Claim claim, String requirement, Integer line, String name, byte[] content) {
        get(Evidence.class).upload(intake(claim, requirement, line, name), new ByteArrayInputStream(content));
    }

    private static Intake intake(Claim claim, String requirement, Integer line, String name) {
        return new Intake(claim.id(), claim.partnerId(), requirement, line, name);
    }

    /** Runs everything that is due for a subject. */
    public void runJobs(UUID subject) {
        get(EngineHarness.class).runAllDue(subject.toString());
    }

    /** The one open task of a subject. */
    public InboxTask task(UUID subject) {
        List<InboxTask> open = get(TaskInbox.class).ofSubject(subject);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    /** Decides the one open task of a subject. */
    public void decide(String username, UUID subject, String outcome) {
        String reason = outcome.equals("APPROVE") ? null : "PROOF_QUALITY";
        decide(username, subject, new TaskDecision(outcome, List.of(), reason, "Because of the test"));
    }

    public void decide(String username, UUID subject, TaskDecision decision) {
        String id = task(subject).id();
        as(username).run(() -> get(TaskInbox.class).decide(id, decision));
    }

    static TaskDecision partial(String amount) {
        return new TaskDecision(
                "PARTIAL",
                List.of(new LineDecision(1, amount, "INELIGIBLE_EXPENSE")),
                null,
                "The rest is not eligible");
    }

    public Claim claim(UUID claimId) {
        return get(Claims.class).get(claimId);
    }

    Set<String> noTasks(UUID subject) {
        return get(TaskInbox.class).ofSubject(subject).stream()
                .map(InboxTask::kind)
                .collect(Collectors.toSet());
    }
}
