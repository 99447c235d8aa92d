package org.proofline.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimStatus;
import org.proofline.claims.WaterfallStep;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.payout.PaymentItem;
import org.proofline.shared.Money;

class ClaimMoneyTest {

    private static final UUID ID = UUID.randomUUID();

    @Test
    void before_scheduling_nothing_is_paid() {
        ClaimMoney money = new ClaimMoney(claim(), List.of(), List.of());
        assertThat(money.paymentStatus()).isEqualTo("NONE");
        assertThat(money.recoveryStatus()).isEqualTo("NONE");
        assertThat(money.amounts().settled()).isEqualTo(Money.eur("0.00"));
        assertThat(money.waterfall()).isEqualTo(claim().waterfall());
    }

    @Test
    void a_settled_payment_goes_on_where_the_claim_ended_and_reconciles() {
        PaymentItem paid = payment("PAID", "30.00", "10.00", "19.00", "79.00", "100.00");
        List<WaterfallStep> steps = new ClaimMoney(claim(), List.of(paid), List.of()).waterfall();
        assertThat(steps)
                .extracting(WaterfallStep::step)
                .containsExactly("APPROVED", "PAYOUT_CURRENCY", "TAX_ADDED", "TAX_WITHHELD", "OFFSET", "PAID");
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).before()).isEqualTo(steps.get(i - 1).after());
        }
        assertThat(steps.get(5).after()).isEqualTo(Money.eur("79.00"));
    }

    @Test
    void a_payment_that_is_not_settled_adds_no_steps() {
        PaymentItem sent = payment("SENT", "30.00", "0.00", "0.00", "0.00", "30.00");
        assertThat(new ClaimMoney(claim(), List.of(sent), List.of()).waterfall())
                .hasSize(1);
    }

    @Test
    void a_second_attempt_pays_what_the_first_left() {
        PaymentItem returned = payment("RETURNED", "30.00", "0.00", "0.00", "0.00", "30.00");
        PaymentItem again = payment("PAID", "0.00", "0.00", "0.00", "70.00", "70.00");
        ClaimMoney money = new ClaimMoney(claim(), List.of(returned, again), List.of());
        assertThat(money.paymentStatus()).isEqualTo("PAID");
        assertThat(money.amounts().offset()).isEqualTo(Money.eur("30.00"));
        assertThat(money.amounts().paid()).isEqualTo(Money.eur("70.00"));
        assertThat(money.amounts().settled()).isEqualTo(Money.eur("100.00"));
        assertThat(money.waterfall().get(3).after()).isEqualTo(Money.eur("70.00"));
    }

    @Test
    void what_was_set_off_before_the_bank_refused_the_rest_makes_the_claim_partly_paid() {
        PaymentItem refused = payment("REJECTED_BY_BANK", "30.00", "0.00", "0.00", "0.00", "30.00");
        PaymentItem again = payment("SCHEDULED", "0.00", "0.00", "0.00", "0.00", "0.00");
        assertThat(new ClaimMoney(claim(), List.of(refused), List.of()).paymentStatus())
                .isEqualTo("REJECTED_BY_BANK");
        assertThat(new ClaimMoney(claim(), List.of(refused, again), List.of()).paymentStatus())
                .isEqualTo("PARTIALLY_PAID");
        PaymentItem nothing = payment("RETURNED", "0.00", "0.00", "0.00", "0.00", "0.00");
        assertThat(new ClaimMoney(claim(), List.of(nothing, again), List.of()).paymentStatus())
                .isEqualTo("SCHEDULED");
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, NONE, 0.00",
        "REFUSED, NONE, 0.00",
        "NOTIFIED, NOTIFIED, 0.00",
        "OPEN, OPEN, 40.00",
        "PARTIALLY_RECOVERED, PARTIALLY_RECOVERED, 40.00",
        "RECOVERED, RECOVERED, 40.00",
        "WRITTEN_OFF, WRITTEN_OFF, 15.00"
    })
    void a_recovery_counts_from_its_booking(String status, String shown, String clawedBack) {
        ClaimMoney money = new ClaimMoney(claim(), List.of(), List.of(clawback(status)));
        assertThat(money.recoveryStatus()).isEqualTo(shown);
        assertThat(money.amounts().clawedBack()).isEqualTo(Money.eur(clawedBack));
    }

    @Test
    void of_several_recoveries_the_one_that_needs_somebody_is_shown() {
        ClaimMoney money = new ClaimMoney(claim(), List.of(), List.of(clawback("RECOVERED"), clawback("OPEN")));
        assertThat(money.recoveryStatus()).isEqualTo("OPEN");
        assertThat(money.amounts().clawedBack()).isEqualTo(Money.eur("80.00"));
    }

    private static Claim claim() {
        Money hundred = Money.eur("100.00");
        WaterfallStep approved = new WaterfallStep("APPROVED", "CLAIM.APPROVED", hundred, hundred, "");
        return new Claim(
                ID,
                "CL-1",
                1,
                ID,
                "anna",
                "anna",
                new Claim.OfferRef(ID, "COOP", 1),
                null,
                false,
                null,
                null,
                new Claim.Activity("DIGITAL_AD", LocalDate.EPOCH, LocalDate.EPOCH),
                "EUR",
                Map.of(),
                List.of(),
                ClaimStatus.APPROVED,
                "NOT_SELECTED",
                "NONE",
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                new Claim.Decision(null, null, null, null),
                null,
                new Claim.Amounts(hundred, hundred, hundred, List.of(approved)));
    }

    private static PaymentItem payment(
            String status, String offset, String withheld, String taxAdded, String paid, String settled) {
        return new PaymentItem(
                ID,
                ID,
                "CL-1",
                ID,
                "PL-EU",
                "F",
                "BANK",
                status,
                null,
                Money.eur("100.00"),
                Money.eur(offset),
                Money.eur(withheld),
                Money.eur(taxAdded),
                Money.eur(paid),
                Money.eur(settled),
                LocalDate.EPOCH,
                null,
                1,
                "",
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                PaymentItem.Papers.none(Money.eur("0")));
    }

    private static Clawback clawback(String status) {
        return new Clawback(
                ID,
                ID,
                ID,
                "PL-EU",
                "F",
                status,
                Money.eur("40.00"),
                Money.eur("15.00"),
                Money.eur("25.00"),
                "OTHER",
                null,
                "a",
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null);
    }
}
