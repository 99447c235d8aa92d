package org.proofline.rebate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proofline.program.Offer;
import org.proofline.program.earn.EarnStep;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.proofline.shared.Money;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class RebateDesk implements Rebates {

    private final RunTable runs;
    private final EntitlementTable entitlements;
    private final Steps steps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** What a run goes through. */
    @Component
    record Steps(
            RebateTerms terms, RunComputing computing, RunPosting posting, ObjectProvider<RebateRunProcess> process) {}

    RebateDesk(
            RunTable runs, EntitlementTable entitlements, Steps steps, ApplicationEventPublisher events, Clock clock) {
        this.runs = runs;
        this.entitlements = entitlements;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Run compute(String offerCode, LocalDate from, LocalDate to) {
        requireStaff();
        Offer offer = steps.terms().ruling(offerCode, from, to);
        Period period = new Period(from, to);
        if (!to.isBefore(LocalDate.ofInstant(clock.instant(), offer.zone()))) {
            throw DomainException.invalid("PERIOD_OPEN", "The period has not ended. Run it after its last day.");
        }
        if (runs.overlapsPosted(offerCode, period)) {
            throw DomainException.conflict(
                    "PERIOD_OVERLAPS", "Rebates of an overlapping period are posted. Run the same period again.");
        }
        UUID id = steps.computing().open(offer, period);
        steps.process().getObject().start(id);
        return get(id);
    }

    @Override
    public void fill(UUID runId) {
        requireStaff();
        Run opened = locked(runId, Status.COMPUTED);
        steps.computing().fill(opened, steps.terms().version(opened.versionId()));
        Run run = get(runId);
        tell(
                run,
                "REBATE_RUN_COMPUTED",
                null,
                Map.of("difference", run.totals().difference().toString()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Entitlement> openVariance(UUID runId) {
        return entitlements.openVariance(get(runId).id());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayApprove(UUID runId, String username) {
        Run run = get(runId);
        return !username.equals(run.computedBy())
                && !username.equals(run.reviewedBy())
                && !entitlements.answered(runId, username);
    }

    @Override
    public Run review(UUID runId, String note) {
        requireStaff();
        Run run = locked(runId, Status.COMPUTED);
        if (run.totals().openVariances() > 0) {
            throw DomainException.conflict(
                    "VARIANCE_OPEN",
                    run.totals().openVariances() + " claimed amounts are too far from the computed ones. Answer each"
                            + " before the review ends.");
        }
        runs.reviewed(runId, actor().username(), note);
        tell(run, "REBATE_RUN_REVIEWED", note, Map.of("status", Status.REVIEWED.name()));
        return get(runId);
    }

    @Override
    public Run approve(UUID runId) {
        requireStaff();
        Run run = locked(runId, Status.REVIEWED);
        String person = actor().username();
        if (!mayApprove(runId, person)) {
            throw DomainException.forbidden(
                    "SEGREGATION_OF_DUTIES",
                    "You computed or reviewed this run or answered a variance of it, so another person must approve it.");
        }
        long posted = steps.posting().post(run, steps.terms().version(run.versionId()));
        runs.decided(runId, Status.APPROVED, person, clock.instant(), null);
        tell(run, "REBATE_RUN_APPROVED", null, Map.of("status", Status.APPROVED.name(), "posted", posted));
        return get(runId);
    }

    @Override
    public Run reject(UUID runId, String reason) {
        Run ended = end(runId, reason);
        steps.process().getObject().rejected(runId);
        return ended;
    }

    @Override
    public Run end(UUID runId, String reason) {
        requireStaff();
        runs.lock(runId);
        Run run = get(runId);
        if (run.status() != Status.COMPUTED && run.status() != Status.REVIEWED) {
            throw ended(run);
        }
        runs.decided(runId, Status.REJECTED, actor().username(), clock.instant(), needed(reason));
        tell(run, "REBATE_RUN_REJECTED", reason, Map.of("status", Status.REJECTED.name()));
        return get(runId);
    }

    @Override
    public void answerVariance(UUID runId, UUID partnerId, boolean pay, String reason) {
        requireStaff();
        Run run = locked(runId, Status.COMPUTED);
        boolean open = entitlements.list(runId, partnerId, null, 1).stream().anyMatch(Entitlement::variance);
        if (!open) {
            throw DomainException.notFound("variance");
        }
        if (!entitlements.answer(runId, partnerId, pay, needed(reason), actor().username(), clock.instant())) {
            throw DomainException.conflict("VARIANCE_ANSWERED", "This variance was answered before.");
        }
        tell(run, "REBATE_VARIANCE_ANSWERED", reason, Map.of("partner", partnerId.toString(), "pay", pay));
    }

    @Override
    @Transactional(readOnly = true)
    public Run get(UUID runId) {
        return runs.find(runId)
                .filter(run -> !actor().isPartner() || run.status() == Status.APPROVED)
                .orElseThrow(() -> DomainException.notFound("rebate run"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Run> latest(int limit) {
        requireStaff();
        return runs.latest(limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entitlement> entitlements(UUID runId, UUID after, int limit) {
        return entitlements.list(get(runId).id(), actor().partnerId(), after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> conditions(UUID runId, Collection<String> codes, Locale locale) {
        return steps.terms().conditions(get(runId).versionId(), codes, locale);
    }

    @Override
    @Transactional(readOnly = true)
    public List<EarnStep> trace(UUID runId, UUID partnerId) {
        if (!actor().sees(partnerId)) {
            throw DomainException.notFound("rebate");
        }
        return entitlements.steps(get(runId).id(), partnerId).orElseThrow(() -> DomainException.notFound("rebate"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Posting> posting(UUID id) {
        return runs.posting(id).filter(posting -> actor().sees(posting.partnerId()));
    }

    @Override
    public void claim(String offerCode, LocalDate from, LocalDate to, Money amount) {
        UUID partner = actor().partnerId();
        if (partner == null) {
            throw DomainException.forbidden("PARTNER_ONLY", "Only a partner's people claim a rebate.");
        }
        Offer offer = steps.terms().ruling(offerCode, from, to);
        if (!amount.currency().getCurrencyCode().equals(RebateTerms.plan(offer).currency()) || amount.isNegative()) {
            throw DomainException.invalid(
                    "REBATE_AMOUNT",
                    "Claim an amount of zero or more in "
                            + RebateTerms.plan(offer).currency() + ".");
        }
        UUID id = Ids.next(clock);
        runs.claim(id, offerCode, partner, new Period(from, to), amount, actor().username(), clock.instant());
        Map<String, Object> after =
                Map.of("offer", offerCode, "from", from.toString(), "to", to.toString(), "amount", amount.toString());
        events.publishEvent(new RebateEvent("REBATE_CLAIM", id, "REBATE_CLAIMED", null, Map.of(), after));
    }

    private Run locked(UUID runId, Status expected) {
        runs.lock(runId);
        Run run = get(runId);
        if (run.status() != expected) {
            throw ended(run);
        }
        return run;
    }

    private static DomainException ended(Run run) {
        return DomainException.conflict(
                "REBATE_RUN_STATUS", "The run is " + run.status() + ", so this is not possible any more, or not yet.");
    }

    private static String needed(String reason) {
        if (reason == null || reason.isBlank()) {
            throw DomainException.invalid("REASON_MISSING", "Say why; it is kept with the run.");
        }
        return reason;
    }

    private void tell(Run run, String type, String reason, Map<String, Object> after) {
        events.publishEvent(RebateEvent.run(run.id(), type, reason, after));
    }

    private static void requireStaff() {
        if (actor().isPartner()) {
            throw DomainException.notFound("rebate run");
        }
    }

    private static Actor actor() {
        return ActionContext.current().actor();
    }
}
