package org.proofline.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.proofline.ledger.Funds.Fund;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two persons change a fund; the database refuses one alone. */
@Component
@Transactional
class FundChangeBook implements FundChanges {

    private final FundChangeTable changes;
    private final FundTable table;
    private final FundMover mover;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FundChangeBook(
            FundChangeTable changes, FundTable table, FundMover mover, Clock clock, ApplicationEventPublisher events) {
        this.changes = changes;
        this.table = table;
        this.mover = mover;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Change propose(Proposal proposal) {
        String person = FundOwners.require();
        Fund fund = table.find(proposal.fundCode()).orElseThrow(() -> DomainException.notFound("fund"));
        FundChangeCheck.require(proposal, fund);
        if (proposal.toFundCode() != null && table.find(proposal.toFundCode()).isEmpty()) {
            throw DomainException.notFound("fund to transfer to");
        }
        UUID id = Ids.next(clock);
        changes.insert(id, proposal, person);
        return published(id, "FUND_CHANGE_PROPOSED");
    }

    @Override
    public Change decide(UUID id, boolean accepted, String comment) {
        String person = FundOwners.require();
        Change change = changes.find(id).orElseThrow(() -> DomainException.notFound("change"));
        if (change.proposedBy().equals(person)) {
            throw DomainException.forbidden(
                    "SEGREGATION_OF_DUTIES",
                    "You proposed this change, so another person must decide on it, whatever roles you hold.");
        }
        if (!changes.decide(id, accepted, comment, person)) {
            throw DomainException.conflict("CHANGE_DECIDED", "Somebody decided on this change already.");
        }
        if (accepted) {
            apply(id, change.proposal());
        }
        return published(id, accepted ? "FUND_CHANGE_ACCEPTED" : "FUND_CHANGE_REFUSED");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> latest(int limit) {
        return changes.latest(limit);
    }

    private void apply(UUID id, Proposal p) {
        switch (p.kind()) {
            case BUDGET -> changes.apply(id);
            case EXTENSION -> {
                requireOpen(p.fundCode());
                changes.apply(id);
            }
            case ALLOCATION -> {
                changes.apply(id);
                mover.move(
                        mover.ofFund("fund-change:" + id, "ALLOCATE", p.fundCode(), p.partnerId()),
                        p.amount(),
                        rules -> rules.allocate(p.amount()));
            }
            case TRANSFER -> transfer(id, p);
        }
    }

    /** Both balances are locked in one order, so that opposite transfers wait instead of blocking each other. */
    private void transfer(UUID id, Proposal p) {
        Stream.of(new Side(p.fundCode(), p.partnerId()), new Side(p.toFundCode(), p.toPartnerId()))
                .sorted(Comparator.comparing(Side::fund).thenComparing(Side::partner))
                .forEach(side -> table.lock(side.fund(), side.partner(), "fund-change:" + id));
        mover.move(
                mover.ofFund("fund-change:" + id + ":out", "TRANSFER_OUT", p.fundCode(), p.partnerId()),
                p.amount(),
                rules -> rules.withdraw(p.amount()));
        changes.apply(id);
        mover.move(
                mover.ofFund("fund-change:" + id + ":in", "TRANSFER_IN", p.toFundCode(), p.toPartnerId()),
                p.amount(),
                rules -> rules.allocate(p.amount()));
    }

    private record Side(String fund, UUID partner) {}

    private void requireOpen(String fundCode) {
        Fund fund = table.find(fundCode).orElseThrow();
        if (mover.ended(fund)) {
            LocalDate end = fund.validTo();
            throw DomainException.conflict(
                    "FUND_ENDED",
                    "Fund " + fundCode + " ended on " + end + " and what was available has expired. Open a new fund.");
        }
    }

    private Change published(UUID id, String type) {
        Change change = changes.find(id).orElseThrow();
        events.publishEvent(new FundChanged(table.id(change.proposal().fundCode()), type, change));
        return change;
    }
}
