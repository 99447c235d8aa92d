package org.proofline.clawback;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proofline.payout.PaymentItem;
import org.proofline.payout.Payouts;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.proofline.shared.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class RecoveryDesk implements Clawbacks {

    private static final String PROPOSER = "finance-approver";
    private static final String DIRECTOR = "director";

    private final RecoveryRepository recoveries;
    private final RecoveryBooks books;
    private final RecoveryNews news;
    private final Payouts payouts;
    private final Clock clock;

    RecoveryDesk(RecoveryRepository recoveries, RecoveryBooks books, RecoveryNews news, Payouts payouts, Clock clock) {
        this.recoveries = recoveries;
        this.books = books;
        this.news = news;
        this.payouts = payouts;
        this.clock = clock;
    }

    @Override
    public Clawback propose(UUID claimId, Money amount, String reasonCode, String comment, int noticeDays) {
        String person = RecoveryRules.require(PROPOSER);
        recoveries.lockClaim(claimId.toString());
        List<PaymentItem> payments = payouts.attempts(claimId);
        Money settled = payouts.settledOn(claimId).orElseThrow(RecoveryRules::nothingSettled);
        Money already = claimedBackOn(claimId).orElse(Money.zero(settled.currency()));
        Money asked = RecoveryRules.amount(amount, settled, already);
        Recovery recovery = new Recovery(Ids.next(clock), payments.get(0), asked, noticeDays)
                .proposed(person, clock.instant(), RecoveryRules.reason(reasonCode), comment);
        return news.proposed(recovery, reasonCode);
    }

    @Override
    public Clawback decide(UUID clawbackId, boolean approved, String comment) {
        Recovery recovery = lock(clawbackId);
        String person = RecoveryRules.requireAnother(recovery.proposedBy());
        RecoveryStatus from = recovery.status();
        recovery.decide(approved, person, comment, clock.instant());
        return news.told(recovery, from, comment);
    }

    @Override
    public Clawback dispute(UUID clawbackId, String comment) {
        Recovery recovery = lock(clawbackId);
        RecoveryStatus from = recovery.status();
        recovery.dispute(RecoveryRules.requirePartner(), RecoveryRules.words(comment), clock.instant());
        return news.disputed(recovery, from, comment);
    }

    @Override
    public Clawback decideDispute(UUID clawbackId, boolean overturned, String comment) {
        Recovery recovery = lock(clawbackId);
        RecoveryRules.requireAnother(recovery.proposedBy());
        RecoveryRules.requireAnother(recovery.decidedBy());
        RecoveryStatus from = recovery.status();
        recovery.endDispute(overturned, RecoveryRules.words(comment));
        return news.told(recovery, from, comment);
    }

    @Override
    public Clawback open(UUID clawbackId) {
        RecoveryRules.requireStaff();
        Recovery recovery = lock(clawbackId);
        RecoveryStatus from = recovery.status();
        if (from.booked()) {
            return recovery.toClawback();
        }
        recovery.open(clock.instant());
        books.open(recovery);
        return news.told(recovery, from, null);
    }

    @Override
    public Clawback refresh(UUID clawbackId) {
        Recovery recovery = lock(clawbackId);
        RecoveryStatus from = recovery.status();
        Money outstanding = recovery.outstanding();
        if (from.booked()) {
            books.refresh(recovery);
        }
        return recovery.outstanding().equals(outstanding) ? recovery.toClawback() : news.told(recovery, from, null);
    }

    @Override
    public Clawback writeOff(UUID clawbackId, String reason) {
        RecoveryRules.require(DIRECTOR);
        Recovery recovery = lock(clawbackId);
        RecoveryRules.requireAnother(recovery.proposedBy());
        RecoveryStatus from = recovery.status();
        if (!from.outstanding()) {
            throw DomainException.conflict(
                    "CLAWBACK_STATUS", "Nothing of this recovery is outstanding: it is " + from + ".");
        }
        String why = RecoveryRules.words(reason);
        books.writeOff(recovery);
        books.refresh(recovery);
        return news.recoveryChanged(recovery, from, why);
    }

    @Override
    @Transactional(readOnly = true)
    public Clawback get(UUID clawbackId) {
        return recoveries
                .findById(clawbackId)
                .filter(RecoveryDesk::visible)
                .orElseThrow(RecoveryRules::unknown)
                .toClawback();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Clawback> ofClaim(UUID claimId) {
        return views(recoveries.findByClaimIdOrderById(claimId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Clawback> ofClaims(Collection<UUID> claimIds) {
        return claimIds.isEmpty() ? List.of() : views(recoveries.findByClaimIdInOrderById(claimIds));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Clawback> ofPartner(UUID partnerId) {
        return views(recoveries.findByPartnerIdOrderByIdDesc(partnerId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Clawback> all() {
        return views(recoveries.findAllByOrderByIdDesc());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Money> claimedBackOn(UUID claimId) {
        return recoveries.findByClaimIdOrderById(claimId).stream()
                .filter(recovery -> recovery.status() != RecoveryStatus.REFUSED)
                .map(Recovery::amount)
                .reduce(Money::plus);
    }

    private Recovery lock(UUID id) {
        return recoveries.lock(id).filter(RecoveryDesk::visible).orElseThrow(RecoveryRules::unknown);
    }

    private static List<Clawback> views(List<Recovery> found) {
        return found.stream()
                .filter(RecoveryDesk::visible)
                .map(Recovery::toClawback)
                .toList();
    }

    private static boolean visible(Recovery recovery) {
        Actor actor = actor();
        return !actor.isPartner() || (actor.sees(recovery.partnerId()) && recovery.toldToPartner());
    }

    private static Actor actor() {
        return ActionContext.current().actor();
    }
}
