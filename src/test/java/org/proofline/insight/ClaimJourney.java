package org.proofline.insight;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.adjudication.Adjudication;
import org.proofline.approval.TaskInbox;
import org.proofline.approval.TaskInbox.InboxTask;
import org.proofline.approval.TaskInbox.TaskDecision;
import org.proofline.claims.Claims;
import org.proofline.claims.Claims.ClaimDraft;
import org.proofline.claims.Claims.LineDraft;
import org.proofline.claims.Place;
import org.proofline.demo.DemoCast;
import org.proofline.evidence.Evidence;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.partner.Partners;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.EngineHarness;
import org.springframework.context.ApplicationContext;

/** A claim of the demo's partner North, driven through the real process by the demo's people. */
public final class ClaimJourney {

    private static final List<String> DECIDERS =
            List.of("claims-validator", "channel-manager", "finance-approver", "director");

    private final ApplicationContext context;
    private final String mark = UUID.randomUUID().toString().substring(0, 13);
    private final String net;
    private final LocalDate day;

    private UUID claim;

    public ClaimJourney(ApplicationContext context, String net) {
        this.context = context;
        this.net = net;
        this.day = LocalDate.now(bean(Clock.class)).minusDays(7);
        DemoCast.ensure(context);
    }

    public UUID claim() {
        return claim;
    }

    /** In the name of a person of North. */
    public ActionContext north(String username) {
        return partner("NORTH", username);
    }

    /** In the name of a person of South. */
    public ActionContext south(String username) {
        return partner("SOUTH", username);
    }

    /** Drafted, proven and submitted by {@code partner-north}; the process has done all it can without people. */
    public ClaimJourney submitted() {
        north("partner-north").run(() -> {
            claim = bean(Claims.class).draft(draft()).id();
            prove();
            bean(Adjudication.class).submit(claim);
        });
        return runJobs();
    }

    /** Whoever has a task of this claim decides it in this way, until there is none. */
    public ClaimJourney decided(TaskDecision decision) {
        boolean again = true;
        while (again) {
            again = false;
            for (String person : DECIDERS) {
                again |= Acting.as(person, person).call(() -> decideOne(decision));
            }
        }
        return this;
    }

    private boolean decideOne(TaskDecision decision) {
        List<InboxTask> open = bean(TaskInbox.class).open(claim);
        if (open.isEmpty()) {
            return false;
        }
        bean(TaskInbox.class).decide(open.get(0).id(), decision);
        runJobs();
        return true;
    }

    private ClaimJourney runJobs() {
        bean(EngineHarness.class).runAllDue(claim.toString());
        return this;
    }

    private ClaimDraft draft() {
        return new ClaimDraft(
                        "COOP-DIGITAL",
                        null,
                        false,
                        mark,
                        "DIGITAL_AD",
                        day.minusDays(3),
                        day,
                        "EUR",
                        Map.of("clicks", "1840"),
                        List.of(new LineDraft(
                                "Campaign " + mark,
                                "Werbehaus " + mark + " GmbH",
                                "DE811569869",
                                "RE-" + mark,
                                day,
                                Money.eur(net),
                                Money.eur(tax().toPlainString()),
                                true)))
                .at(new Place("DE", "Kunsthalle Kiel"));
    }

    private void prove() {
        Evidence evidence = bean(Evidence.class);
        evidence.upload(intake("INVOICE", 1, "invoice.pdf"), new ByteArrayInputStream(invoice()));
        byte[] ad = DemoCast.pdf(List.of("Campaign " + mark, "Until " + day));
        evidence.upload(intake("SCREENSHOT", null, "ad.pdf"), new ByteArrayInputStream(ad));
        evidence.addUrl(intake("LANDING_PAGE", null, null), "https://example.org/" + mark);
        evidence.addValue(intake("CLICKS", null, null), "1840");
    }

    private Intake intake(String requirement, Integer line, String fileName) {
        UUID partner = ActionContext.current().actor().partnerId();
        return new Intake(claim, partner, requirement, line, fileName);
    }

    private byte[] invoice() {
        return DemoCast.pdf(List.of(
                "Werbehaus " + mark + " GmbH, Hafenstr. 1, 20457 Hamburg",
                "VAT ID: DE811569869",
                "Bill to: Nordlicht Systems GmbH, Hafenstr. 12, 20457 Hamburg",
                "Invoice number: RE-" + mark,
                "Invoice date: " + day,
                "Campaign " + mark,
                "Net: " + net + " EUR",
                "VAT 19 %: " + tax() + " EUR",
                "Total: " + new BigDecimal(net).add(tax()) + " EUR"));
    }

    private BigDecimal tax() {
        return new BigDecimal(net).multiply(new BigDecimal("0.19")).setScale(2, RoundingMode.HALF_UP);
    }

    private ActionContext partner(String code, String username) {
        UUID id = ActionContext.of(org.proofline.shared.Actor.SYSTEM)
                .call(() -> bean(Partners.class).byCode(code).id());
        return Acting.of(id, username, "partner-user");
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
