package org.proofline.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.proofline.payout.Netting.Owed;
import org.proofline.shared.Money;

class NettingProperties {

    private static final Money NONE = Money.eur("0");

    @Property(tries = 2000)
    void offsets_never_exceed_what_the_partner_owes_nor_what_it_is_owed(
            @ForAll("payments") List<Owed> payments, @ForAll @Size(4) List<@net.jqwik.api.From("debts") Money> debts) {
        Map<UUID, Money> receivables = new HashMap<>();
        for (int i = 0; i < debts.size(); i++) {
            receivables.put(new UUID(1, i), debts.get(i));
        }
        Map<UUID, Split> plan = Netting.plan(payments, receivables);
        receivables.forEach((partner, debt) -> {
            Money owed = NONE;
            Money offset = NONE;
            for (Owed payment : payments) {
                if (payment.partnerId().equals(partner)) {
                    owed = owed.plus(payment.amount());
                    offset = offset.plus(plan.get(payment.itemId()).offset());
                }
            }
            assertThat(offset).isLessThanOrEqualTo(debt).isLessThanOrEqualTo(owed);
        });
    }

    @Property(tries = 2000)
    void every_payment_adds_up_to_the_cent(@ForAll("payments") List<Owed> payments, @ForAll("debts") Money debt) {
        Map<UUID, Split> plan = Netting.plan(payments, Map.of(new UUID(1, 0), debt));
        assertThat(plan).hasSameSizeAs(payments);
        for (Owed payment : payments) {
            Split split = plan.get(payment.itemId());
            assertThat(split.cash().plus(split.offset()).plus(split.withheld()))
                    .isEqualTo(payment.amount().plus(payment.taxAdded()));
            assertThat(split.cash()).isGreaterThanOrEqualTo(payment.taxAdded());
            assertThat(List.of(split.offset(), split.withheld())).noneMatch(Money::isNegative);
        }
    }

    @Property(tries = 1000)
    void no_cash_goes_to_a_partner_that_still_owes(
            @ForAll("payments") List<Owed> payments, @ForAll("debts") Money debt) {
        UUID partner = new UUID(1, 0);
        Map<UUID, Split> plan = Netting.plan(payments, Map.of(partner, debt));
        Money left = debt;
        for (Owed payment : payments) {
            if (payment.partnerId().equals(partner)) {
                Split split = plan.get(payment.itemId());
                left = left.minus(split.offset());
                assertThat(left.isZero() || split.cash().equals(payment.taxAdded()))
                        .isTrue();
            }
        }
    }

    @Provide
    Arbitrary<Money> debts() {
        return Arbitraries.longs().between(0, 200_000).map(NettingProperties::cents);
    }

    @Provide
    Arbitrary<List<Owed>> payments() {
        Arbitrary<Money> amounts = Arbitraries.longs().between(1, 100_000).map(NettingProperties::cents);
        Arbitrary<Money> taxes = Arbitraries.longs().between(0, 19_000).map(NettingProperties::cents);
        Arbitrary<BigDecimal> percents =
                Arbitraries.longs().between(0, 10_000).map(value -> BigDecimal.valueOf(value, 2));
        Arbitrary<Integer> partners = Arbitraries.integers().between(0, 3);
        return Combinators.combine(partners, amounts, taxes, percents)
                .as((partner, amount, tax, percent) ->
                        new Owed(new UUID(2, 0), new UUID(1, partner), amount, tax, percent))
                .list()
                .ofMaxSize(12)
                .map(NettingProperties::numbered);
    }

    private static List<Owed> numbered(List<Owed> payments) {
        List<Owed> numbered = new ArrayList<>();
        for (Owed owed : payments) {
            UUID id = new UUID(2, numbered.size());
            numbered.add(new Owed(id, owed.partnerId(), owed.amount(), owed.taxAdded(), owed.withholdingPercent()));
        }
        return numbered;
    }

    private static Money cents(long cents) {
        return Money.of(BigDecimal.valueOf(cents, 2), "EUR");
    }
}
