package org.proofline.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.proofline.ledger.Funds;
import org.proofline.ledger.Funds.Fund;
import org.proofline.partner.Partners;
import org.proofline.shared.Money;

/** The funds of the demo and what the partners may spend of them. */
@DemoComponent
class DemoFunds {

    private final Funds funds;
    private final Partners partners;
    private final DemoPeople people;
    private final Clock clock;

    DemoFunds(Funds funds, Partners partners, DemoPeople people, Clock clock) {
        this.funds = funds;
        this.partners = partners;
        this.people = people;
        this.clock = clock;
    }

    void create() {
        UUID north = partners.byCode("NORTH").id();
        UUID south = partners.byCode("SOUTH").id();
        UUID east = partners.byCode("EAST").id();
        people.as("program-owner").run(() -> {
            LocalDate today = LocalDate.now(clock);
            funds.create(new Fund(
                    "F-AUTUMN-EU", "Autumn campaign Europe", "PL-EU", "EUR", today.minusMonths(6), today.plusDays(23)));
            give("F-AUTUMN-EU", east, "3500.00", "EUR", false);
            fund("F-MDF-EU", "Event funds Europe", "PL-EU", "EUR");
            give("F-MDF-EU", north, "60000.00", "EUR", false);
            give("F-MDF-EU", south, "20000.00", "EUR", false);
            fund("F-COOP-EU", "Co-op balance Europe", "PL-EU", "EUR");
            give("F-COOP-EU", north, "250000.00", "EUR", true);
            give("F-COOP-EU", south, "40000.00", "EUR", true);
            give("F-COOP-EU", east, "12000.00", "EUR", true);
            fund("F-TRAINING-EU", "Training Europe", "PL-EU", "EUR");
            give("F-TRAINING-EU", north, "25000.00", "EUR", false);
            give("F-TRAINING-EU", south, "10000.00", "EUR", false);
            fund("F-RACE-EU", "Flash fund Europe", "PL-EU", "EUR");
            give("F-RACE-EU", north, "1000.00", "EUR", false);
            fund("F-REWARDS-EU", "Rebates and rewards Europe", "PL-EU", "EUR");
            fund("F-MDF-US", "Event funds United States", "PL-US", "USD");
            give("F-MDF-US", north, "30000.00", "USD", false);
        });
    }

    private void fund(String code, String name, String entity, String currency) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = today.minusYears(1).withDayOfYear(1);
        funds.create(
                new Fund(code, name, entity, currency, from, from.plusYears(3).minusDays(1)));
    }

    private void give(String code, UUID partner, String amount, String currency, boolean opening) {
        funds.allocate(code, partner, Money.of(amount, currency), opening, "demo:" + code + ":" + partner);
    }
}
