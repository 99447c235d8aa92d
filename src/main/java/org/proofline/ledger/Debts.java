package org.proofline.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.ledger.Ledger.Line;
import org.proofline.ledger.Ledger.PostedEntry;
import org.proofline.ledger.Receivables.Debt;
import org.proofline.ledger.Receivables.Recovery;
import org.proofline.shared.Money;

/** Replays the entries on a partner's receivable, oldest first, into debts and what became of them; pure. */
final class Debts {

    private final Map<UUID, Open> open = new LinkedHashMap<>();

    void take(PostedEntry entry) {
        for (Line line : entry.lines()) {
            if (line.account() == Account.PARTNER_RECEIVABLE && line.debit()) {
                open.computeIfAbsent(entry.subject().id(), id -> new Open(entry))
                        .owe(line.amount());
            } else if (line.account() == Account.PARTNER_RECEIVABLE) {
                reduce(entry, line.amount());
            }
        }
    }

    private void reduce(PostedEntry entry, Money amount) {
        boolean forgiven = entry.lines().stream()
                .anyMatch(line -> line.account() == Account.WRITE_OFF || line.account() == Account.INCENTIVE_EXPENSE);
        Money left = amount;
        Open named = open.get(entry.subject().id());
        if (named != null) {
            left = named.reduce(entry, left, forgiven);
        }
        for (Open debt : open.values()) {
            left = debt.reduce(entry, left, forgiven);
        }
    }

    List<Debt> list() {
        return open.values().stream().map(Open::toDebt).toList();
    }

    private static final class Open {

        private final UUID causeId;
        private final UUID claimId;
        private final Instant bookedAt;
        private final List<Recovery> recoveries = new ArrayList<>();
        private Money amount;
        private Money recovered;
        private Money forgiven;

        Open(PostedEntry entry) {
            causeId = entry.subject().id();
            claimId = entry.claimId();
            bookedAt = entry.postedAt();
            amount = Money.zero(entry.lines().get(0).amount().currency());
            recovered = amount;
            forgiven = amount;
        }

        void owe(Money more) {
            amount = amount.plus(more);
        }

        private Money outstanding() {
            return amount.minus(recovered).minus(forgiven);
        }

        /** @return what this debt did not take */
        Money reduce(PostedEntry entry, Money by, boolean forgive) {
            Money taken = by.min(outstanding());
            if (taken.isPositive()) {
                if (forgive) {
                    forgiven = forgiven.plus(taken);
                } else {
                    recovered = recovered.plus(taken);
                    recoveries.add(new Recovery(entry.subject().id(), entry.postedAt(), taken));
                }
            }
            return by.minus(taken);
        }

        Debt toDebt() {
            return new Debt(
                    causeId, claimId, bookedAt, amount, recovered, forgiven, outstanding(), List.copyOf(recoveries));
        }
    }
}
