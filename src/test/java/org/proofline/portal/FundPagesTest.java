package org.proofline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.demo.DemoCast;
import org.proofline.ledger.FundTree;
import org.proofline.ledger.Funds;
import org.proofline.ledger.Funds.Fund;
import org.proofline.ledger.Guardrails;
import org.proofline.ledger.Guardrails.Action;
import org.proofline.ledger.Guardrails.Guardrail;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ProoflineTest
class FundPagesTest {

    private static final Pattern DECISION = Pattern.compile("/staff/funds/changes/[0-9a-f-]{36}/decision");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private final String code =
            "FP-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private Browser owner;
    private Browser other;

    @BeforeEach
    void a_fund() {
        DemoCast.ensure(context);
        LocalDate today = TestClock.today();
        Fund fund = new Fund(code, "Page fund " + code, "PL-EU", "EUR", today.minusDays(40), today.plusDays(30));
        Acting.as("program-owner", "program-owner")
                .run(() -> context.getBean(FundTree.class).create(fund, null, Money.eur("0")));
        owner = new Browser(port).signIn("program-owner", "demo");
        other = new Browser(port).signIn("program-owner-2", "demo");
    }

    @Test
    void two_program_owners_change_a_fund_and_see_where_its_money_goes() {
        change(Map.of("kind", "BUDGET", "amount", "98,765.43", "reason", "Plan"));
        change(Map.of("kind", "ALLOCATION", "amount", "1111.11", "partner", "NORTH", "reason", "Spring"));
        change(Map.of("kind", "ALLOCATION", "amount", "2222.22", "partner", "SOUTH", "reason", "Spring"));
        Acting.as("program-owner", "program-owner").run(() -> context.getBean(Guardrails.class)
                .set(code, java.util.List.of(new Guardrail(code, Action.WARN, 80))));
        assertThat(owner.get("/staff/funds").body()).contains(code, "98,765.43 EUR", "Warns at 80 %");
        String page = owner.get("/staff/funds/" + code).body();
        assertThat(page)
                .contains("98,765.43 EUR", "1,111.11 EUR", "2,222.22 EUR", "3,333.33 EUR")
                .contains("<svg class=\"burn-down\"", "role=\"img\"", "Money at risk", "Accepted");
    }

    @Test
    void nobody_accepts_an_own_change_and_a_wrong_one_is_told() {
        propose(Map.of("kind", "BUDGET", "amount", "10.00", "reason", "Plan"));
        assertThat(owner.get("/staff/funds/" + code).body())
                .contains("Waits for another program owner")
                .doesNotContain("/decision");
        Matcher action = DECISION.matcher(other.get("/staff/funds/" + code).body());
        assertThat(action.find()).isTrue();
        owner.submit("/staff/funds", action.group(), Map.of("accepted", "true"));
        assertThat(owner.get("/staff/funds").body()).contains("alert-warning");
        propose(Map.of("kind", "ALLOCATION", "amount", "ten", "partner", "NORTH", "reason", "Plan"));
        assertThat(owner.get("/staff/funds/" + code).body()).contains("Write the amount like 1250.00");
        Browser finance = new Browser(port).signIn("finance-approver", "demo");
        assertThat(finance.get("/staff/funds/" + code).body()).doesNotContain("Propose a change");
        assertThat(finance.submit("/staff/funds", "/staff/funds/" + code + "/changes", Map.of("kind", "BUDGET"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_partner_sees_its_own_share_and_neither_budgets_nor_another_partners_share() {
        change(Map.of("kind", "BUDGET", "amount", "98765.43", "reason", "Plan"));
        change(Map.of("kind", "ALLOCATION", "amount", "1111.11", "partner", "NORTH", "reason", "Spring"));
        change(Map.of("kind", "ALLOCATION", "amount", "2222.22", "partner", "SOUTH", "reason", "Spring"));
        Browser north = new Browser(port).signIn("partner-north", "demo");
        for (String path : new String[] {"/balance", "/", "/api/v1/funds", "/api/v1/funds/" + code}) {
            assertThat(north.get(path).body())
                    .as(path)
                    .doesNotContain("98,765.43", "98765.43", "2,222.22", "2222.22", "3,333.33", "3333.33");
        }
        assertThat(north.get("/balance").body()).contains("1,111.11 EUR");
        assertThat(north.get("/api/v1/funds/" + code).body()).contains("1111.11");
        for (String path : new String[] {
            "/staff/funds",
            "/staff/funds/" + code,
            "/staff/rates",
            "/staff/ledger",
            "/api/v1/fund-tree",
            "/api/v1/fund-tree/" + code + "/accruals",
            "/api/v1/fund-changes"
        }) {
            assertThat(north.get(path).statusCode()).as(path).isIn(403, 404);
        }
        assertThat(context.getBean(Funds.class).total(code).allocated()).isEqualTo(Money.eur("3333.33"));
    }

    @Test
    void exchange_rates_and_posting_periods_have_pages_for_those_who_need_them() {
        assertThat(owner.get("/staff/rates").body()).contains("Take a file in", "Exchange rates");
        assertThat(new Browser(port)
                        .signIn("finance-approver", "demo")
                        .get("/staff/rates")
                        .body())
                .doesNotContain("Take a file in");
        assertThat(new Browser(port)
                        .signIn("finance-approver", "demo")
                        .get("/staff/ledger")
                        .body())
                .contains("Posting periods");
        assertThat(new Browser(port)
                        .signIn("claims-validator", "demo")
                        .get("/staff/rates")
                        .statusCode())
                .isEqualTo(403);
    }

    private void change(Map<String, String> form) {
        propose(form);
        Matcher action = DECISION.matcher(other.get("/staff/funds/" + code).body());
        assertThat(action.find()).isTrue();
        other.submit("/staff/funds", action.group(), Map.of("accepted", "true"));
    }

    private void propose(Map<String, String> form) {
        owner.submit("/staff/funds/" + code, "/staff/funds/" + code + "/changes", form);
    }
}
