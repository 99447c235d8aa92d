package org.proofline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.approval.Approvals;
import org.proofline.demo.DemoCast;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ProoflineTest
class PeoplePagesTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/invitations/[A-Za-z0-9_-]+)");
    private static final String PASSWORD = "a sentence that is long";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Clock clock;

    @BeforeEach
    void cast() {
        DemoCast.ensure(context);
    }

    @Test
    void an_invited_colleague_sets_a_password_and_signs_in() {
        String username = name();
        Browser host = signedIn("partner-north");
        String link = invite(host, "Ines Neu", username);
        Browser guest = new Browser(port);
        assertThat(guest.get(link).body()).contains("Welcome, Ines Neu", username);

        HttpResponse<String> answer = guest.submit(link, link, Map.of("password", PASSWORD, "repeated", PASSWORD));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        assertThat(guest.get("/login").body()).contains("Your password is set. Sign in as " + username);
        guest.signIn(username, PASSWORD);
        assertThat(guest.get("/team").body())
                .contains("Ines Neu", "Nora Lindqvist")
                .doesNotContain("Sofia Huber");
    }

    @Test
    void an_invitation_link_is_shown_once_and_works_once() {
        Browser host = signedIn("partner-north");
        String link = invite(host, "Einmal", name());
        assertThat(host.get("/team").body()).doesNotContain(link);

        Browser guest = new Browser(port);
        guest.submit(link, link, Map.of("password", PASSWORD, "repeated", PASSWORD));

        HttpResponse<String> again = guest.get(link);
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("This link does not work any more");
    }

    @Test
    void a_short_or_mistyped_password_is_refused_beside_its_field() {
        String link = invite(signedIn("partner-north"), "Kurt Kurz", name());
        Browser guest = new Browser(port);

        HttpResponse<String> weak = guest.submit(link, link, Map.of("password", "short", "repeated", "short"));
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("password-error", "Use at least 12 characters");

        HttpResponse<String> other = guest.submit(link, link, Map.of("password", PASSWORD, "repeated", "other"));
        assertThat(other.body())
                .contains("repeated-error", "The two passwords differ")
                .doesNotContain(PASSWORD);
        assertThat(guest.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void mistakes_of_an_invitation_stand_beside_their_fields() {
        Browser host = signedIn("partner-north");

        String body = host.submit("/team", "/team/invitations", colleague("", "partner-south", "nowhere"))
                .body();
        assertThat(body).contains("displayName-error", "email-error");
        String taken = host.submit("/team", "/team/invitations", colleague("Zwei", "partner-south", "z@example.org"))
                .body();
        assertThat(taken).contains("username-error", "is taken");
    }

    @Test
    void only_an_administrator_invites_an_administrator() {
        Map<String, String> form =
                Map.of("displayName", "Neu", "email", "n@example.org", "username", name(), "role", "partner-admin");

        assertThat(signedIn("partner-north")
                        .submit("/team", "/team/invitations", form)
                        .body())
                .contains("Only your company's administrator may invite");
        assertThat(signedIn("partner-admin-north")
                        .submit("/team", "/team/invitations", form)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_page_shows_no_markup_made_of_partner_text() {
        Browser host = signedIn("partner-north");

        String link = invite(host, "<script>alert(1)</script>", name());

        assertThat(host.get("/team").body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
        assertThat(new Browser(port).get(link).body())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void a_partner_cannot_open_staff_pages() {
        Browser partner = signedIn("partner-admin-north");
        for (String path : new String[] {"/staff/claims", "/staff/fund-requests", "/staff/deputies", "/staff/funds"}) {
            assertThat(partner.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(signedIn("finance-approver").get("/team").statusCode()).isEqualTo(404);
        assertThat(signedIn("seller-north").get("/team").statusCode()).isEqualTo(403);
    }

    @Test
    void an_absent_person_appoints_a_deputy_for_a_period() {
        Browser absent = signedIn("channel-manager");
        LocalDate today = LocalDate.now(clock.withZone(Words.ZONE));
        assertThat(absent.get("/").body()).contains("While I am away");

        absent.submit(
                "/staff/deputies",
                "/staff/deputies",
                Map.of("deputy", "program-owner-2", "from", today.toString(), "until", today.toString()));

        assertThat(absent.get("/staff/deputies").body()).contains("<td>Pia Olsson</td>", Words.day(today), "Now");
        assertThat(approvals.absentPersonsFor("program-owner-2")).containsExactly("channel-manager");
    }

    @Test
    void whoever_is_back_early_revokes_the_deputy() {
        Browser absent = signedIn("appeal-reviewer");
        LocalDate today = LocalDate.now(clock.withZone(Words.ZONE));
        absent.submit(
                "/staff/deputies",
                "/staff/deputies",
                Map.of("deputy", "program-owner", "from", today.toString(), "until", today.toString()));
        String period = "/staff/deputies/"
                + approvals.deputyshipsOf("appeal-reviewer").get(0).id() + "/revocation";

        String refused =
                signedIn("director").submit("/staff/deputies", period, Map.of()).body();
        assertThat(refused).contains("Only the person themselves or an administrator");
        assertThat(approvals.absentPersonsFor("program-owner")).contains("appeal-reviewer");
        absent.submit("/staff/deputies", period, Map.of());

        assertThat(absent.get("/staff/deputies").body()).contains("Revoked").doesNotContain("Revoke</button>");
        assertThat(approvals.absentPersonsFor("program-owner")).doesNotContain("appeal-reviewer");
    }

    @Test
    void an_absence_needs_a_colleague_and_days_in_order() {
        Browser absent = signedIn("finance-approver");

        String body = absent.submit(
                        "/staff/deputies",
                        "/staff/deputies",
                        Map.of("deputy", "finance-approver", "from", "2099-05-02", "until", "2099-05-01"))
                .body();

        assertThat(body).contains("Choose a colleague.", "The last day comes before the first one.");
        assertThat(approvals.deputyshipsOf("finance-approver")).isEmpty();
        assertThat(signedIn("auditor").get("/staff/deputies").statusCode()).isEqualTo(403);
    }

    @Test
    void an_ended_session_is_explained_on_the_sign_in_page() {
        assertThat(new Browser(port).get("/login?expired").body())
                .contains("Your session ended. Sign in again; nothing you saved is lost.");
    }

    private Browser signedIn(String username) {
        return new Browser(port).signIn(username, "demo");
    }

    /** Invites and reads the link from the page that follows. */
    private String invite(Browser host, String displayName, String username) {
        HttpResponse<String> sent =
                host.submit("/team", "/team/invitations", colleague(displayName, username, "neu@example.org"));
        assertThat(sent.statusCode()).isEqualTo(302);
        Matcher link = LINK.matcher(host.get("/team").body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static Map<String, String> colleague(String displayName, String username, String email) {
        return Map.of("displayName", displayName, "username", username, "email", email);
    }

    private static String name() {
        return "colleague-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
