package org.proofline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.adjudication.RiskRules;
import org.proofline.claims.Claim;
import org.proofline.claims.FundRequest;
import org.proofline.claims.FundRequests;
import org.proofline.claims.FundRequests.FundRequestDraft;
import org.proofline.claims.FundRequests.PlannedLineDraft;
import org.proofline.demo.DemoCast;
import org.proofline.duplicates.Duplicates;
import org.proofline.duplicates.Duplicates.Match;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@ProoflineTest
class ReviewPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private Clock clock;

    @BeforeEach
    void cast() {
        DemoCast.ensure(context);
    }

    @Test
    void a_reviewer_sees_both_sides_of_a_possible_duplicate_and_answers() {
        String number = "RE-" + UUID.randomUUID().toString().substring(0, 8);
        Claim first = submitted("NORTH", "partner-north", number);
        Claim second = submitted("SOUTH", "partner-south", number);
        Match match = duplicates.matchesOf(second.id()).get(0);
        String page = "/staff/claims/" + second.id();
        String action = page + "/duplicates/" + match.id();
        Browser reviewer = signedIn("marketing-reviewer");

        assertThat(reviewer.get(page).body())
                .contains(
                        "id=\"duplicates\"",
                        first.number(),
                        second.number(),
                        "Invoice number: <span class=\"\">" + number)
                .contains("Nordlicht Systems GmbH", "Südstern IT Services AG", "Not a duplicate")
                .contains("The other claim</th>", ">Same</span>", "without a good reason this is the same cost")
                .contains("For it speaks that the same are: ", "invoice number");
        reviewer.submit(page, action, Map.of("verdict", "NOT_A_DUPLICATE", "reason", " "));
        assertThat(reviewer.get(page).body()).contains("Say in a few words why.");
        assertThat(reviewer.submit(page, action, Map.of("verdict", "NOT_A_DUPLICATE", "reason", "Shared invoice"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(reviewer.get(page).body()).contains("Not a duplicate</strong>, said by Marek Reyes: Shared invoice");
    }

    @Test
    void only_reviewers_answer_a_possible_duplicate() {
        String number = "RE-" + UUID.randomUUID().toString().substring(0, 8);
        submitted("NORTH", "partner-north", number);
        Claim second = submitted("SOUTH", "partner-south", number);
        UUID match = duplicates.matchesOf(second.id()).get(0).id();
        String page = "/staff/claims/" + second.id();
        Map<String, String> verdict = Map.of("verdict", "NOT_A_DUPLICATE", "reason", "Fine");

        Browser auditor = signedIn("auditor");
        assertThat(auditor.get(page).body()).contains("id=\"duplicates\"").doesNotContain("name=\"verdict\"");
        assertThat(auditor.submit(page, page + "/duplicates/" + match, verdict).statusCode())
                .isEqualTo(403);
        assertThat(signedIn("partner-south")
                        .submit("/", page + "/duplicates/" + match, verdict)
                        .statusCode())
                .isEqualTo(404);
        assertThat(duplicates.matchesOf(second.id()).get(0).verdict()).isNull();
    }

    @Test
    void staff_read_what_every_rule_says_of_a_claim_and_how_often_each_was_right() {
        String number = "RE-" + UUID.randomUUID().toString().substring(0, 8);
        submitted("NORTH", "partner-north", number);
        Claim second = submitted("SOUTH", "partner-south", number);
        String page = "/staff/claims/" + second.id();
        Browser staff = signedIn("claims-validator");

        assertThat(staff.get(page).body()).contains(page + "/rules");
        assertThat(staff.get(page + "/rules").body())
                .contains(
                        "Found</span>",
                        "Passed</span>",
                        "Not evaluated</span>",
                        "needs a reward for a single sale",
                        "seen to elsewhere");
        assertThat(staff.get("/staff/rules").body()).contains("The same supplier and invoice number", "Precision");
        assertThat(signedIn("partner-south").get(page + "/rules").statusCode()).isEqualTo(404);
    }

    @Test
    void a_reviewer_settles_what_a_rule_found_with_a_reason_and_others_only_read_it() {
        Claim claim =
                submitted("NORTH", "partner-north", "RE-" + UUID.randomUUID(), "Nordlicht Systems GmbH", "300.00");
        String key =
                Acting.as("cem", "channel-manager")
                        .call(() -> context.getBean(RiskRules.class).explain(claim.id()))
                        .stream()
                        .filter(each -> each.finding().ruleId().equals("F13"))
                        .findFirst()
                        .orElseThrow()
                        .key();
        String page = "/staff/claims/" + claim.id();
        Map<String, String> harmless = Map.of("verdict", "HARMLESS", "reason", "Its own studio, agreed");

        Browser auditor = signedIn("auditor");
        assertThat(auditor.get(page).body())
                .contains("The rule looks for: The supplier is the partner itself", "What was compared")
                .doesNotContain(page + "/findings/");
        assertThat(auditor.submit(page, page + "/findings/" + key, harmless).statusCode())
                .isEqualTo(403);
        Browser reviewer = signedIn("marketing-reviewer");
        reviewer.submit(page, page + "/findings/" + key, Map.of("verdict", "HARMLESS", "reason", " "));
        assertThat(reviewer.get(page).body()).contains("Say in a few words why.");
        assertThat(reviewer.submit(page, page + "/findings/" + key, harmless).statusCode())
                .isEqualTo(302);
        assertThat(reviewer.get(page).body())
                .contains("Harmless</strong>, said by Marek Reyes: Its own studio, agreed");
        assertThat(signedIn("partner-north").get("/claims/" + claim.id()).body())
                .doesNotContain("F13", "Its own studio");
    }

    @Test
    void staff_judge_what_watching_rules_found_with_a_reason_but_nobody_their_own_decision() {
        Claim claim = submitted("NORTH", "partner-north", "RE-" + UUID.randomUUID());
        String hit = unopened(claim, "finance-approver");
        String list = "/staff/rules/hits";
        Map<String, String> harmless = Map.of("verdict", "HARMLESS", "reason", "Saw it in the shop");

        assertThat(signedIn("auditor").get(list).body())
                .contains(claim.number(), "approved without having opened", "one document opened by each person")
                .contains("The rule looks for: The approver opened no document", "What was compared")
                .doesNotContain(list + "/" + hit, "Look now");
        assertThat(signedIn("auditor").submit(list, list + "/" + hit, harmless).statusCode())
                .isEqualTo(403);
        assertThat(signedIn("partner-north").get(list).statusCode()).isEqualTo(404);
        assertThat(signedIn("finance-approver").get(list).body())
                .contains("This is about your own decision")
                .doesNotContain(list + "/" + hit);
        Browser director = signedIn("director");
        assertThat(director.submit(list, list, Map.of()).statusCode()).isEqualTo(302);
        director.submit(list, list + "/" + hit, Map.of("verdict", "HARMLESS", "reason", " "));
        assertThat(director.get(list).body()).contains("Say in a few words why.", list + "/" + hit);
        director.submit(list, list + "/" + hit, harmless);

        assertThat(director.get(list).body()).doesNotContain(list + "/" + hit);
        assertThat(director.get(list + "?judged=true").body())
                .contains("Harmless</strong>, said by", "Saw it in the shop");
    }

    /** A hit of F28 as it lies there. */
    private String unopened(Claim claim, String person) {
        UUID id = UUID.randomUUID();
        String hit =
                """
                [{"ruleId": "F28", "ruleVersion": "2", "outcome": "REVIEW", "message": "", "staffMessage":
                  "%s approved without having opened a document of the claim.", "facts": {"person": "%s", "time": "2026-11-17 11:00"}}]
                """
                        .formatted(person, person);
        context.getBean(JdbcTemplate.class)
                .update(
                        "insert into adjudication.watching_hit values (?, ?, ?, 'F28', '2', 'REVIEW',"
                                + " 'one document opened by each person', ?, cast(? as jsonb), now())",
                        id,
                        claim.id(),
                        "F28-" + id,
                        id.toString(),
                        hit);
        return id.toString();
    }

    @Test
    void staff_look_up_a_fund_request() {
        LocalDate day = LocalDate.now(clock).plusDays(30);
        FundRequest request = new HandedIn(context, clock)
                .as("NORTH", "partner-north", () -> context.getBean(FundRequests.class)
                        .draft(new FundRequestDraft(
                                "MDF-EVENT",
                                "EVENT_SEMINAR",
                                day,
                                day,
                                "<b>Kiel</b>",
                                List.of(new PlannedLineDraft("Hall", Money.eur("900.00"))),
                                Money.eur("450.00"),
                                Map.of("attendees", "40"))));
        Browser staff = signedIn("program-owner");

        assertThat(staff.get("/staff/fund-requests").body()).contains(request.number(), "Nordlicht Systems GmbH");
        assertThat(staff.get("/staff/fund-requests/" + request.id()).body())
                .contains("Hall", "450.00 EUR", "Attendees", "&lt;b&gt;Kiel&lt;/b&gt;")
                .doesNotContain("<b>Kiel");
    }

    private Claim submitted(String partner, String user, String invoice) {
        return submitted(partner, user, invoice, "Werbehaus Kiel GmbH", "100.00");
    }

    private Claim submitted(String partner, String user, String invoice, String supplier, String net) {
        HandedIn handedIn = new HandedIn(context, clock);
        return handedIn.claim(partner, user, handedIn.line(supplier, invoice, net));
    }

    private Browser signedIn(String username) {
        return new Browser(port).signIn(username, "demo");
    }
}
