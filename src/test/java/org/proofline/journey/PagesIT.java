package org.proofline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofline.api.ClaimStory;

/** Every page of the portal, followed link by link as the people of the demo, held against {@link PageCheck}. */
@EnabledIf("org.proofline.journey.Browser#present")
@ExtendWith(ClosesTheBrowser.class)
class PagesIT {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern OFFER = Pattern.compile("^/offers/[A-Z0-9-]{2,32}$");
    private static final Pattern FUND = Pattern.compile("^/staff/(funds|partners)/[A-Z][A-Z0-9-]+");
    private static final Pattern FILES = Pattern.compile("/(camunda|api|v3|logout|assets)\\b.*|.*(/pack|-file)$");
    private static final int OF_A_KIND = 2;
    private static final Map<String, Integer> SEEN = new HashMap<>();
    private static final List<String> PEOPLE = List.of(
            "partner-admin-north",
            "partner-east",
            "program-owner-2",
            "auditor",
            "payments-maker",
            "payments-releaser",
            "bank-reconciler",
            "finance-approver",
            "director",
            "appeal-reviewer",
            "partner-master",
            "claims-validator",
            "seller-north",
            "partner-south",
            "partner-north",
            "program-owner",
            "admin");

    /** Each kind of page is met by somebody. */
    private static final List<String> KINDS = List.of(
            "/",
            "/claims",
            "/claims/ID",
            "/claims/ID/edit",
            "/claims/new",
            "/balance",
            "/payments/ID",
            "/fund-requests",
            "/fund-requests/new",
            "/offers",
            "/profile",
            "/team",
            "/notifications",
            "/my-account",
            "/staff/claims",
            "/staff/claims/ID",
            "/staff/payments",
            "/staff/payments/runs/ID",
            "/staff/ledger",
            "/staff/funds",
            "/staff/funds/CODE",
            "/staff/rates",
            "/staff/audit",
            "/staff/audit/claims/ID",
            "/offers/CODE",
            "/progress",
            "/expiring",
            "/staff/tiers",
            "/sales/differences",
            "/staff/offers",
            "/staff/offers/ID",
            "/staff/offers/new",
            "/staff/offers/ID/next",
            "/staff/rebates",
            "/staff/rebates/ID",
            "/staff/rebates/ID/ID",
            "/staff/partners/CODE",
            "/staff/clawbacks",
            "/staff/profiles",
            "/staff/fund-requests",
            "/staff/deputies",
            "/staff/rules",
            "/staff/rules/hits");

    private static Browser browser;

    @BeforeAll
    static void open() {
        paidAndTakenBack();
        rejected();
        UUID first = Desk.submitted(Desk.campaign("COOP-DIGITAL", "700.00", 4));
        Desk.await(
                "the claim is with people",
                () -> Desk.claim(first).path("status").asText().equals("IN_REVIEW"));
        Desk.proven(Desk.campaign("COOP-DIGITAL", "640.00", 3));
        rebateRun();
        browser = Browser.shared();
    }

    @Test
    void every_page_of_every_person_is_accessible_silent_and_fits_a_phone() {
        Map<String, List<String>> faults = new TreeMap<>();
        for (String person : PEOPLE) {
            Page page = browser.as(person);
            PageCheck check = PageCheck.of(page);
            follow(page, () -> {
                List<String> found = check.faults();
                if (!found.isEmpty()) {
                    faults.put(person + " " + page.url(), found);
                }
            });
            page.context().close();
        }
        assertThat(faults).isEmpty();
        assertThat(SEEN.keySet()).containsAll(KINDS);
    }

    @Test
    void drafts_of_offers_and_what_changes_keep_the_same_rules() {
        JsonNode drafts = Desk.as("program-owner")
                .get("offer-versions?code=COMMISSION-TIERED&stage=SENT")
                .is(200)
                .json();
        String draft = "/staff/offers/" + drafts.get(0).path("id").asText();
        for (String person : List.of("program-owner", "program-owner-2")) {
            Page page = browser.as(person);
            PageCheck check = PageCheck.of(page);
            for (String path : List.of(draft, draft + "/edit", draft + "/difference")) {
                page.navigate(RunningApplication.baseUrl() + path);
                assertThat(check.faults()).as(person + " " + path).isEmpty();
            }
            page.context().close();
        }
    }

    @Test
    void the_check_names_each_kind_of_fault() {
        Page page = browser.as("partner-north");
        PageCheck check = PageCheck.of(page);
        page.evaluate(
                """
                () => {
                  const main = document.querySelector('main');
                  main.insertAdjacentHTML('beforeend', '<input type="text"><table><thead><tr><th>Head</th></tr></thead></table>'
                    + '<p>COST_SHARE</p><p style="width:2000px">wide</p>');
                  const wide = document.createElement('div');
                  wide.style.width = '2000px';
                  wide.textContent = 'wide';
                  main.append(wide);
                  document.documentElement.lang = 'xx';
                  console.error('broken');
                }
                """);
        assertThat(check.faults())
                .anyMatch(fault -> fault.startsWith("label:"))
                .anyMatch(fault -> fault.startsWith("head without scope"))
                .anyMatch(fault -> fault.equals("code on the page: COST_SHARE"))
                .anyMatch(fault -> fault.startsWith("wider than a phone"))
                .anyMatch(fault -> fault.equals("no language"))
                .anyMatch(fault -> fault.contains("Content Security Policy"))
                .anyMatch(fault -> fault.equals("console: broken"));
        page.context().close();
    }

    @Test
    void the_sign_in_page_keeps_the_same_rules() {
        Page page = browser.visitor();
        PageCheck check = PageCheck.of(page);
        page.navigate(RunningApplication.baseUrl() + "/login");
        assertThat(check.faults()).isEmpty();
        page.context().close();
    }

    @Test
    void a_keyboard_reaches_the_content_first_and_sees_where_it_is() {
        Page page = browser.as("partner-north");
        page.navigate(RunningApplication.baseUrl() + "/claims");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to content");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
        assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        page.context().close();
    }

    /** Follows the links from the first page on: each kind of page once per person, and a few times in all. */
    private static void follow(Page page, Runnable look) {
        Set<String> own = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        while (!open.isEmpty()) {
            String path = open.poll();
            String kind = kind(path);
            if (own.add(kind) && (kind.equals("/") || SEEN.getOrDefault(kind, 0) < OF_A_KIND)) {
                SEEN.merge(kind, 1, Integer::sum);
                page.navigate(RunningApplication.baseUrl() + path);
                look.run();
                open.addAll(links(page));
            }
        }
    }

    private static List<String> links(Page page) {
        List<String> links = new ArrayList<>();
        for (Object href :
                (List<?>) page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))")) {
            String path = href.toString().replaceAll("#.*", "");
            if (path.startsWith("/") && !FILES.matcher(path).matches()) {
                links.add(path);
            }
        }
        return links;
    }

    private static String kind(String path) {
        String plain = ID.matcher(path).replaceAll("ID").replaceAll("\\?.*", "");
        return FUND.matcher(OFFER.matcher(plain).replaceAll("/offers/CODE")).replaceAll("/staff/$1/CODE");
    }

    private static void paidAndTakenBack() {
        ClaimStory story = Desk.campaign("COOP-DIGITAL", "620.00", 6);
        UUID claim = Desk.submitted(story);
        Desk.approve(claim);
        Desk.paid(claim);
        String proposal =
                "{\"claimId\": \"" + claim + "\", \"reasonCode\": \"TERMS_VIOLATION\", \"comment\": \"Cut short.\"}";
        Desk.as("finance-approver").postOnce("clawbacks", proposal).is(202);
    }

    /** One partner claims far more than its sales earn. */
    private static void rebateRun() {
        String period = "\"offerCode\": \"REBATE-VOLUME\", \"from\": \"2026-01-01\", \"to\": \"2026-03-31\"";
        for (String partner : List.of("partner-north", "partner-south")) {
            String line =
                    """
                    {"lines": [{"key": "%s", "product": "P-1", "date": "2026-02-03", "quantity": "1",
                     "netValue": "61000.00", "currency": "EUR"}]}
                    """
                            .formatted(UUID.randomUUID());
            Desk.as(partner).post("sales-lines", line).is(200);
        }
        Desk.as("partner-north")
                .post("rebate-claims", "{" + period + ", \"amount\": \"900.00\"}")
                .is(204);
        Desk.as("program-owner").post("rebate-runs", "{" + period + "}").is(201);
    }

    private static void rejected() {
        UUID claim = Desk.submitted(Desk.campaign("COOP-DIGITAL", "810.00", 5));
        Desk.await("somebody may decide", () -> !Desk.tasks("claims-validator", claim)
                .isEmpty());
        JsonNode tasks = Desk.as("claims-validator")
                .get("tasks?claimId=" + claim)
                .is(200)
                .json();
        Desk.as("claims-validator")
                .post(
                        "tasks/" + tasks.get(0).path("id").asText() + "/decision",
                        "{\"outcome\": \"REJECT\", \"reasonCode\": \"MISSING_BRANDING\", \"comment\": \"No logo.\"}")
                .is(200);
    }
}
