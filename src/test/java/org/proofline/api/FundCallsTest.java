package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What program owners do with funds, and what partners see of it. */
class FundCallsTest extends ApiTest {

    @Test
    void two_program_owners_open_a_fund_and_give_a_partner_money_of_it() {
        String top = fund(null);
        String below = fund(top);
        change("BUDGET", top, ", \"amount\": {\"amount\": \"98765.43\", \"currency\": \"EUR\"}");
        change("BUDGET", below, ", \"amount\": {\"amount\": \"5000.00\", \"currency\": \"EUR\"}");
        change(
                "ALLOCATION",
                below,
                ", \"partner\": \"NORTH\", \"amount\": {\"amount\": \"1200.00\", \"currency\": \"EUR\"}");
        assertThat(as("auditor").get("fund-tree").is(200).text()).contains(top, below, "98765.43", "93765.43");
        Answer own = as("partner-north").get("funds/" + below).is(200);
        assertThat(own.json().path("available").path("amount").asText()).isEqualTo("1200.00");
    }

    @Test
    void a_partner_sees_its_own_allocation_and_neither_budgets_nor_another_partners_share() {
        String top = fund(null);
        String below = fund(top);
        change("BUDGET", top, ", \"amount\": {\"amount\": \"98765.43\", \"currency\": \"EUR\"}");
        change("BUDGET", below, ", \"amount\": {\"amount\": \"54321.99\", \"currency\": \"EUR\"}");
        for (String[] share : new String[][] {{"NORTH", "1111.11"}, {"SOUTH", "2222.22"}}) {
            change(
                    "ALLOCATION",
                    below,
                    ", \"partner\": \"" + share[0] + "\", \"amount\": {\"amount\": \"" + share[1]
                            + "\", \"currency\": \"EUR\"}");
        }
        for (String path : new String[] {"funds", "funds/" + below}) {
            assertThat(as("partner-north").get(path).is(200).text())
                    .contains("1111.11")
                    .doesNotContain("2222.22", "3333.33", "98765.43", "54321.99", top);
        }
        as("partner-north").get("funds/" + top).problem(404, "NOT_FOUND");
        for (String path : new String[] {"fund-tree", "fund-changes"}) {
            assertThat(as("partner-north").get(path).status()).isIn(403, 404);
        }
        assertThat(as("partner-north").get("fund-tree/" + below + "/guardrails").status())
                .isIn(403, 404);
    }

    @Test
    void nobody_accepts_their_own_change_and_other_staff_change_no_fund() {
        String fund = fund(null);
        String json = "{\"kind\": \"BUDGET\", \"fund\": \"" + fund
                + "\", \"reason\": \"Plan\", \"amount\": {\"amount\": \"10.00\", \"currency\": \"EUR\"}}";
        assertThat(as("finance-approver").postOnce("fund-changes", json).status())
                .isIn(403, 404);
        String id = as("program-owner")
                .postOnce("fund-changes", json)
                .is(201)
                .json()
                .path("id")
                .asText();
        as("program-owner")
                .postOnce("fund-changes/" + id + "/decision", "{\"accepted\": true}")
                .problem(403, "SEGREGATION_OF_DUTIES");
    }

    @Test
    void thresholds_are_data_of_the_fund() {
        String fund = fund(null);
        as("program-owner")
                .put(
                        "fund-tree/" + fund + "/guardrails",
                        "[{\"action\": \"WARN\", \"percent\": 70}, {\"action\": \"BLOCK\", \"percent\": 95}]")
                .is(200);
        assertThat(as("auditor")
                        .get("fund-tree/" + fund + "/guardrails")
                        .is(200)
                        .each("", "action"))
                .containsExactly("WARN", "BLOCK");
        as("program-owner")
                .put("fund-tree/" + fund + "/guardrails", "[{\"action\": \"SHOUT\", \"percent\": 70}]")
                .problem(422, "CHOICE_UNKNOWN");
    }

    private String fund(String parent) {
        String code = "F-" + marker();
        String above = parent == null ? "" : ", \"parent\": \"" + parent + "\"";
        as("program-owner")
                .post(
                        "funds",
                        "{\"code\": \"" + code + "\", \"name\": \"Calls\", \"payingEntity\": \"PL-EU\","
                                + " \"currency\": \"EUR\", \"validFrom\": \"2026-01-01\"" + above + "}")
                .is(201);
        return code;
    }

    private void change(String kind, String fund, String more) {
        String id = as("program-owner")
                .postOnce(
                        "fund-changes",
                        "{\"kind\": \"" + kind + "\", \"fund\": \"" + fund + "\", \"reason\": \"Plan\"" + more + "}")
                .is(201)
                .json()
                .path("id")
                .asText();
        as("program-owner-2")
                .postOnce("fund-changes/" + id + "/decision", "{\"accepted\": true}")
                .is(200);
    }
}
