package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Exchange rates, posting periods and accruals by REST. */
class MoneyCallsTest extends ApiTest {

    @Test
    void a_file_of_rates_counts_when_a_second_program_owner_accepts_it() {
        int unique = Math.floorMod(marker().hashCode(), 10_000_000);
        var file = file("Date,NOK,SEK\n1999-06-02,11.%07d,10.5\n".formatted(unique));
        Answer taken = as("admin").upload("exchange-rate-files", Map.of(), file).is(201);
        assertThat(taken.json().path("rates").asInt()).isEqualTo(2);
        assertThat(taken.json().path("accepted").isNull()).isTrue();
        String decision = "exchange-rate-files/" + taken.id() + "/decision";
        as("admin").upload("exchange-rate-files", Map.of(), file).problem(409, "RATE_FILE_KNOWN");
        as("finance-approver").post(decision, "{\"accepted\": true}").problem(403, "ROLE_MISSING");
        assertThat(as("program-owner")
                        .post(decision, "{\"accepted\": true}")
                        .is(200)
                        .json()
                        .path("decidedBy")
                        .asText())
                .isEqualTo("program-owner");
        Answer rates = as("partner-north").get("exchange-rates?date=1999-06-04").is(200);
        assertThat(rates.each("", "currency")).contains("NOK", "SEK");
        assertThat(rates.each("", "source")).containsOnly("European Central Bank");
        assertThat(as("partner-north")
                        .get("exchange-rates?date=1999-06-20")
                        .is(200)
                        .each("", "currency"))
                .isEmpty();
    }

    @Test
    void nobody_accepts_the_file_they_took_in_and_a_broken_one_says_why() {
        int unique = Math.floorMod(marker().hashCode(), 10_000_000);
        Answer taken = as("program-owner")
                .upload("exchange-rate-files", Map.of(), file("Date,NOK\n1999-03-02,11.%07d\n".formatted(unique)))
                .is(201);
        as("program-owner")
                .post("exchange-rate-files/" + taken.id() + "/decision", "{\"accepted\": true}")
                .problem(403, "SEGREGATION_OF_DUTIES");
        as("program-owner")
                .upload("exchange-rate-files", Map.of(), file("hello"))
                .problem(422, "RATE_FILE");
        as("program-owner").upload("exchange-rate-files", Map.of(), null).is(422);
    }

    @Test
    void a_month_that_is_over_can_be_closed_and_a_running_one_cannot() {
        as("bank-reconciler")
                .post("posting-periods/PL-US/1999-01/closing", "{}")
                .problem(403, "ROLE_MISSING");
        assertThat(as("finance-approver")
                        .post("posting-periods/PL-US/1999-01/closing", "{}")
                        .is(200)
                        .each("", "period"))
                .contains("1999-01");
        as("finance-approver")
                .post("posting-periods/PL-US/2999-01/closing", "{}")
                .problem(409, "PERIOD_RUNNING");
        as("finance-approver").post("posting-periods/PL-US/May/closing", "{}").problem(422, "PERIOD_FORMAT");
    }

    @Test
    void program_owners_see_what_accrued_on_a_fund() {
        as("program-owner").get("fund-tree/F-COOP-EU/accruals").is(200);
        as("claims-validator").get("fund-tree/F-COOP-EU/accruals").problem(403, "ROLE_MISSING");
    }

    private static Caller.File file(String content) {
        return new Caller.File("file", "eurofxref.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }
}
