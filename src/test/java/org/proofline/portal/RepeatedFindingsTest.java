package org.proofline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.adjudication.Finding;
import org.proofline.claims.Claim;
import org.proofline.demo.DemoCast;
import org.proofline.duplicates.Duplicates;
import org.proofline.duplicates.Duplicates.Match;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a rule says of several claims or lines stands on a page once, and each of them is judged on its own. */
@ProoflineTest
class RepeatedFindingsTest {

    private static final String SUPPLIER = "Werbehaus Kiel GmbH";

    private static final String RULE = "rule <span class=\"code\">EXPENSE-INELIGIBLE</span>, version 1";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private Clock clock;

    private HandedIn handedIn;
    private final String number = "RE-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void cast() {
        DemoCast.ensure(context);
        handedIn = new HandedIn(context, clock);
    }

    @Test
    void a_partner_reads_once_which_claims_name_the_same_invoice() {
        List<Claim> earlier = List.of(north("100.00"), north("110.00"), north("120.00"));
        Claim draft = handedIn.draft("NORTH", "partner-north", handedIn.line(SUPPLIER, number, "130.00"));

        String page = signedIn("partner-north").get("/claims/" + draft.id()).body();
        assertThat(counted(page, "The same cost seems to be claimed twice: ")).isEqualTo(1);
        assertThat(page)
                .containsPattern("is also part of your claim "
                        + "(CL-\\d{4}-\\d{6}, ){2}CL-\\d{4}-\\d{6}\\. If it is the same cost, take it out");
        earlier.forEach(claim -> assertThat(page).contains(claim.number()));
    }

    @Test
    void an_approver_reads_a_rule_once_and_answers_each_of_the_claims_it_names() {
        north("100.00");
        north("110.00");
        Claim third = north("120.00");
        List<Match> matches = duplicates.matchesOf(third.id()).stream()
                .filter(match -> match.ruleId().equals("D2"))
                .toList();
        assertThat(matches).hasSize(2);

        String page =
                signedIn("claims-validator").get("/staff/claims/" + third.id()).body();
        assertThat(page).contains("rule <span class=\"code\">D2</span>, version 2 · 2 times");
        assertThat(counted(page, "The rule looks for: The same supplier and invoice number"))
                .isEqualTo(1);
        matches.forEach(match -> assertThat(page)
                .contains(
                        "href=\"#match-" + match.id(),
                        "id=\"match-" + match.id(),
                        "/staff/claims/" + third.id() + "/duplicates/" + match.id() + "\""));
    }

    @Test
    void a_word_on_one_line_leaves_the_other_line_to_be_judged() {
        Claim claim = handedIn.claim(
                "NORTH",
                "partner-north",
                handedIn.line("Hotel for the team", SUPPLIER, number + "-A", "300.00"),
                handedIn.line("Taxi to the studio", SUPPLIER, number + "-B", "310.00"));
        Browser reviewer = signedIn("marketing-reviewer");
        String page = "/staff/claims/" + claim.id();
        String before = reviewer.get(page).body();
        assertThat(before).contains(RULE + " · 2 times");
        Pattern action = Pattern.compile("action=\"(" + page + "/findings/EXPENSE-INELIGIBLE-[0-9a-f-]+)\"");
        List<String> actions =
                action.matcher(before).results().map(found -> found.group(1)).toList();
        assertThat(actions).hasSize(2);

        reviewer.submit(page, actions.get(0), Map.of("verdict", "HARMLESS", "reason", "Part of the campaign, agreed"));

        String after = reviewer.get(page).body();
        assertThat(after).doesNotContain(RULE + " · 2 times").contains(actions.get(1), "Have a look</span> <small");
        assertThat(counted(after, "said by Marek Reyes: Part of the campaign, agreed"))
                .isEqualTo(1);
        assertThat(counted(after, RULE)).isEqualTo(2);
    }

    @Test
    void sentences_of_one_rule_become_one_where_they_differ_in_what_they_name() {
        assertThat(gathered("Line 1: Invoice is missing.", "Line 2: Invoice is missing."))
                .containsExactly("Line 1, 2: Invoice is missing.");
        assertThat(gathered("The same number is part of another claim.", "The same number is part of another claim."))
                .containsExactly("The same number is part of another claim.");
        assertThat(gathered("a.pdf bears the number 1 here", "b.pdf bears the number 2 here"))
                .containsExactly("a.pdf bears the number 1 here", "b.pdf bears the number 2 here");
        assertThat(gathered("Both say this", "Both say this and more")).hasSize(2);
        assertThat(Gathered.of(
                        List.of(finding("D2", "BLOCK", "x"), finding("D2", "HOLD", "x"), finding("D3", "HOLD", "x"))))
                .hasSize(3);
    }

    @Test
    void one_pair_alone_is_for_the_vendor_and_answers_are_offered_to_those_who_may() {
        Claim first = north("100.00");
        Claim second = handedIn.claim("SOUTH", "partner-south", handedIn.line(SUPPLIER, number, "130.00"));
        Match match = duplicates.matchesOf(second.id()).get(0);
        String path = "/staff/claims/" + second.id() + "/duplicates/" + match.id();

        assertThat(signedIn("partner-south").get(path).statusCode()).isEqualTo(404);
        assertThat(signedIn("partner-north").get(path).statusCode()).isEqualTo(404);
        String forReviewer = signedIn("marketing-reviewer").get(path).body().strip();
        assertThat(forReviewer)
                .startsWith("<div class=\"pair\" data-answers=\"yes\"")
                .contains(first.number(), second.number(), "Against it speaks that these differ: net amount.")
                .contains("<tr class=\"pair-same\"><th scope=\"row\">Invoice number</th>")
                .contains("<tr class=\"pair-differs\"><th scope=\"row\">Net amount</th>")
                .doesNotContain("<form", "<html");
        assertThat(signedIn("auditor").get(path).body())
                .contains("data-answers=\"no\"")
                .doesNotContain("<img");
        Browser reviewer = signedIn("marketing-reviewer");
        assertThat(reviewer.get("/staff/claims/" + first.id() + "/duplicates/" + match.id())
                        .statusCode())
                .isEqualTo(404);
        assertThat(reviewer.get("/staff/claims/" + second.id() + "/duplicates/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void names_that_partners_typed_come_as_text() {
        String supplier = "<img src=x onerror=alert(1)> {{7*7}} " + number;
        handedIn.claim("NORTH", "partner-north", handedIn.line(supplier, number, "100.00"));
        Claim second = handedIn.claim("SOUTH", "partner-south", handedIn.line(supplier, number, "130.00"));
        Match match = duplicates.matchesOf(second.id()).get(0);

        assertThat(signedIn("marketing-reviewer")
                        .get("/staff/claims/" + second.id() + "/duplicates/" + match.id())
                        .body())
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img src=x");
    }

    private Claim north(String net) {
        return handedIn.claim("NORTH", "partner-north", handedIn.line(SUPPLIER, number, net));
    }

    private static List<String> gathered(String... messages) {
        List<Gathered> all = Gathered.of(List.of(messages).stream()
                .map(message -> finding("D2", "BLOCK", message))
                .toList());
        assertThat(all).hasSize(1);
        return all.get(0).sentences();
    }

    private static Finding finding(String rule, String outcome, String message) {
        return new Finding(rule, "1", outcome, message, message, null, Map.of());
    }

    private static int counted(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    private Browser signedIn(String username) {
        return new Browser(port).signIn(username, "demo");
    }
}
