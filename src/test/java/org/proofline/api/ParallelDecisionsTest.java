package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proofline.ledger.Funds;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.ErrorLog;

class ParallelDecisionsTest extends ApiTest {

    private static final int CLAIMS = 40;
    private static final String EACH = "10.01";
    private static final String IN_THE_FUND = "200.00";
    private static final int PAYABLE = 19;

    @Test
    void decisions_at_the_same_moment_never_spend_more_than_the_fund_holds() {
        String mark = marker().toUpperCase(Locale.ROOT);
        flashOffer("RACE-" + mark, "F-" + mark);
        List<UUID> claims = IntStream.range(0, CLAIMS)
                .mapToObj(i -> submitted("partner-north", "RACE-" + mark, EACH))
                .toList();
        List<String> tasks = claims.stream().map(this::finalTask).toList();
        List<Answer> answers;
        try (ErrorLog log = ErrorLog.listen()) {
            answers = Together.call(CLAIMS, i -> as("channel-manager")
                    .post("tasks/" + tasks.get(i) + "/decision", "{\"outcome\": \"APPROVE\"}"));
            assertThat(log.errors()).as("a lost race is no error").isEmpty();
        }
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(PAYABLE);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.problem(409, "INSUFFICIENT_FUNDS"));
        assertThat(claims)
                .filteredOn(claim -> !as("channel-manager")
                        .get("tasks?claimId=" + claim)
                        .json()
                        .isEmpty())
                .hasSize(CLAIMS - PAYABLE);
        assertThat(as("finance-approver")
                        .get("funds/F-" + mark)
                        .json()
                        .at("/available/amount")
                        .asText())
                .isEqualTo("9.81");
    }

    @Test
    void of_many_decisions_on_one_task_one_counts() {
        UUID claim = submitted("partner-north", "MDF-RACE", "1.10");
        String task = as("channel-manager")
                .get("tasks?claimId=" + claim)
                .each("", "id")
                .get(0);
        List<Answer> answers = Together.call(20, i -> as(i % 2 == 0 ? "channel-manager" : "dual-role")
                .post("tasks/" + task + "/decision", "{\"outcome\": \"APPROVE\"}"));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).isSubsetOf(200, 404, 409);
    }

    /** Somebody has found the claim valid; what is left is the decision to pay. */
    private String finalTask(UUID claim) {
        String validation = as("claims-validator")
                .get("tasks?claimId=" + claim)
                .each("", "id")
                .get(0);
        as("claims-validator")
                .post("tasks/" + validation + "/decision", "{\"outcome\": \"APPROVE\"}")
                .is(200);
        runJobs(claim);
        return as("channel-manager")
                .get("tasks?claimId=" + claim)
                .each("", "id")
                .get(0);
    }

    private void flashOffer(String code, String fund) {
        LocalDate from = LocalDate.now(bean(Clock.class)).minusYears(1);
        UUID north = bean(Partners.class).byCode("NORTH").id();
        Acting.as("program-owner", "program-owner").run(() -> {
            Funds funds = bean(Funds.class);
            funds.create(new Funds.Fund(fund, "Race", "PL-EU", "EUR", from, from.plusYears(3)));
            funds.allocate(fund, north, Money.eur(IN_THE_FUND), false, "test:" + fund);
        });
        Offer.Terms terms = new Offer.Terms(
                new BigDecimal("100"), false, 45, null, null, BigDecimal.ZERO, 0, "BANK", 0, List.of(), true);
        Offer offer = new Offer(
                null,
                code,
                1,
                "Race",
                "A small fund for many",
                "MDF",
                fund,
                "PL-EU",
                "EUR",
                ZoneId.of("Europe/Berlin"),
                from,
                null,
                List.of("DIGITAL_AD"),
                terms);
        Offer draft = Acting.as("program-owner", "program-owner")
                .call(() -> bean(Offers.class).draft(offer));
        Acting.as("program-owner-2", "program-owner")
                .run(() -> bean(Offers.class).publish(draft.versionId()));
    }
}
