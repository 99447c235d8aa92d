package org.proofline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.demo.DemoCast;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Program owners write, check, publish, compare and retire offers, without any script. */
@ProoflineTest
class OfferCatalogPagesTest {

    private static final String NEW = "/staff/offers/new";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private final String code =
            "PAGE-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private Browser author;
    private Browser checker;

    @BeforeEach
    void people() {
        DemoCast.ensure(context);
        author = signedIn("program-owner");
        checker = signedIn("program-owner-2");
    }

    @Test
    void the_preview_button_tells_in_two_languages_what_partners_will_read_and_saves_nothing() {
        HttpResponse<String> preview = author.submit(NEW, "/staff/offers/preview", rebate());
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains(
                        "from 0.00 EUR: 1.5 %; from 20,000.00 EUR: 2 %",
                        "ab 0,00 EUR: 1,5 %; ab 20.000,00 EUR: 2 %", "value=\"" + code + "\"")
                .doesNotContain("is-invalid");
        assertThat(author.get("/staff/offers?find=" + code).body()).contains("No offer fits");
    }

    @Test
    void the_live_preview_answers_sentences_and_mends_as_data() {
        HttpResponse<String> live = author.submit(
                NEW, "/staff/offers/preview/live", with(Map.of("tiers[1].from", "0", "terms.claimWithinDays", "soon")));
        assertThat(live.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(live.body())
                .contains("\"tiers[1].from\":\"Begin at zero or more", "Write a number such as 2.5")
                .contains("It is calculated by the quarter.", "Berechnet wird nach Quartalen.")
                .doesNotContain("from 0.00 EUR");
    }

    @Test
    void mistakes_stand_beside_their_fields_and_what_was_typed_stays() {
        HttpResponse<String> refused = author.submit(
                NEW, "/staff/offers", with(Map.of("name", "", "glCode", "12", "caps.PERIOD", "1.234", "owner", "")));
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(error(refused.body(), "name")).isEqualTo("Fill in the name.");
        assertThat(error(refused.body(), "glCode")).contains("4 to 8 digits");
        assertThat(error(refused.body(), "caps.PERIOD")).contains("no more decimals");
        assertThat(error(refused.body(), "owner")).contains("Name the objective");
        assertThat(error(refused.body(), "code")).isEmpty();
        assertThat(refused.body()).contains("value=\"1.234\"");
        HttpResponse<String> unreadable =
                author.submit(NEW, "/staff/offers", with(Map.of("rounding.to", "a lot", "validFrom", "tomorrow")));
        assertThat(error(unreadable.body(), "rounding.to")).contains("Write a number");
        assertThat(error(unreadable.body(), "validFrom")).contains("Enter a date");
        assertThat(author.get("/staff/offers?find=" + code).body()).contains("No offer fits");
    }

    @Test
    void a_draft_goes_to_a_second_person_comes_back_with_a_reason_and_is_published_by_another_than_its_author() {
        String path = saved(rebate());
        assertThat(author.get(path).body()).contains("Send for check", "Draft").doesNotContain("Publish</button>");
        author.submit(path, path + "/check-request", Map.of());
        assertThat(author.get(path).body())
                .contains("Waits for check", "somebody else checks and publishes it")
                .doesNotContain("Publish</button>");
        assertThat(author.submit(path, path + "/publication", Map.of()).body())
                .contains("another person must publish it");

        assertThat(checker.get(path).body()).contains("Publish</button>", "Send back");
        checker.submit(path, path + "/return", Map.of("reason", "The second tier is too low."));
        assertThat(author.get(path).body()).contains("Sent back by", "Pia Olsson", "The second tier is too low.");
        Map<String, String> mended = with(Map.of("tiers[1].from", "25000"));
        mended.put("versionId", path.substring(path.lastIndexOf('/') + 1));
        mended.put("revision", revision(path));
        assertThat(saved(mended)).isEqualTo(path);
        author.submit(path, path + "/check-request", Map.of());
        checker.submit(path, path + "/publication", Map.of());

        assertThat(checker.get(path).body())
                .contains("In force", "Write a new version", "25,000.00 EUR: 2 %", "Published by")
                .doesNotContain("/edit");
        assertThat(author.get(path + "/edit").statusCode()).isEqualTo(409);
        assertThat(author.get("/staff/offers?find=" + code).body()).contains("Rebate of the pages", "In force");
    }

    @Test
    void of_two_authors_on_one_draft_the_second_is_told_keeps_what_was_typed_and_decides() {
        String path = saved(rebate());
        Map<String, String> mine = with(Map.of("tiers[1].rate", "2.5"));
        mine.put("versionId", path.substring(path.lastIndexOf('/') + 1));
        mine.put("revision", revision(path));
        Map<String, String> theirs = with(Map.of("name", "Rebate of Pia"));
        theirs.put("versionId", mine.get("versionId"));
        theirs.put("revision", mine.get("revision"));
        assertThat(checker.submit(NEW, "/staff/offers", theirs).statusCode()).isEqualTo(302);

        String told = author.submit(NEW, "/staff/offers", mine).body();
        assertThat(told)
                .contains("Somebody saved this draft while you wrote on it.", "Pia Olsson", "Rebate of Pia")
                .contains("value=\"Rebate of the pages\"", "value=\"2.5\"", "name=\"replaces\" value=\"1\"");
        assertThat(author.get(path).body()).contains("Rebate of Pia", "20,000.00 EUR: 2 %");

        mine.put("replaces", "1");
        assertThat(author.submit(NEW, "/staff/offers", mine).statusCode()).isEqualTo(302);
        assertThat(author.get(path).body()).contains("Rebate of the pages", "20,000.00 EUR: 2.5 %");
    }

    @Test
    void nobody_publishes_what_its_authors_still_write_on() {
        String path = saved(rebate());
        assertThat(checker.submit(path, path + "/publication", Map.of()).body())
                .contains("One of them sends it for check first");
        assertThat(checker.submit(path, path + "/check", Map.of()).statusCode()).isEqualTo(409);
        assertThat(author.get(path).body()).contains("Send for check");
    }

    @Test
    void a_change_within_a_period_asks_who_agreed_and_its_difference_stands_side_by_side() {
        String first = published(rebate());
        String next = author.get(first + "/next").body();
        assertThat(next).contains("New version", "value=\"" + code + "\"");
        Map<String, String> change = with(Map.of("validFrom", "2026-02-15", "tiers[1].rate", "2.5"));
        assertThat(author.submit(NEW, "/staff/offers/preview", change).body())
                .contains("Name who agreed to it, or let it begin with a period.");
        String silent = saved(change);
        assertThat(author.submit(silent, silent + "/check-request", Map.of()).body())
                .contains("Name who agreed to it for sales, finance and operations");
        change.put("versionId", silent.substring(silent.lastIndexOf('/') + 1));
        change.put("revision", revision(silent));
        change.putAll(Map.of("agreed.sales", "Sam", "agreed.finance", "Fay", "agreed.operations", "Ola"));
        String agreed = published(change);

        assertThat(agreed).isEqualTo(silent);
        String difference = author.get(agreed + "/difference").body();
        assertThat(difference)
                .contains("<del>", "from 20,000.00 EUR: 2 %.", "<ins>", "from 20,000.00 EUR: 2.5 %.")
                .contains("Earn › formula › tiers 2 › rate › value", "agreed by Sam (sales)")
                .contains("What changed");
        assertThat(author.get(first).body()).contains("Replaced");
    }

    @Test
    void a_published_version_is_retired_with_a_last_day_and_a_reason() {
        String path = published(rebate());
        checker.submit(path, path + "/retirement", Map.of("lastDay", "2026-06-30", "reason", "Nobody used it."));
        assertThat(author.get(path).body()).contains("Ends after 30 Jun 2026", "Nobody used it.", "Retired");
    }

    @Test
    void the_editor_opens_every_offer_of_the_demo_and_loses_nothing_of_it() {
        String list = author.get("/staff/offers?stage=IN_FORCE").body();
        for (String offer : new String[] {"FUND-USE", "ADVOCACY", "STRETCH-BONUS", "REVENUE-SHARE", "STOCK-DEPTH"}) {
            String path = list.replaceAll(
                    "(?s).*?/staff/offers/([0-9a-f-]{36})\"[^/]*</a><br><small[^>]*><span class=\"code\">" + offer
                            + "<.*",
                    "$1");
            assertThat(path).as(offer).matches("[0-9a-f-]{36}");
            String form = author.get("/staff/offers/" + path + "/next").body();
            assertThat(sentences(form))
                    .as(offer)
                    .contains(rule(author.get("/staff/offers/" + path).body()));
        }
    }

    @Test
    void only_program_owners_write_and_partners_see_nothing() {
        assertThat(signedIn("auditor").get("/staff/offers").body())
                .contains("Offers")
                .doesNotContain("New offer");
        assertThat(signedIn("auditor").get(NEW).statusCode()).isEqualTo(403);
        assertThat(signedIn("claims-validator").get("/staff/offers").statusCode())
                .isEqualTo(403);
        for (String path : new String[] {"/staff/offers", NEW}) {
            assertThat(signedIn("partner-north").get(path).statusCode()).isEqualTo(404);
        }
    }

    /** What the editor began with. */
    private String revision(String path) {
        return author.get(path + "/edit").body().replaceAll("(?s).*name=\"revision\" value=\"(\\d+)\".*", "$1");
    }

    /** The first sentence of the page of an offer. */
    private static String rule(String page) {
        return page.replaceAll("(?s).*What partners read</h2>\\s*<ul><li>(.*?)</li>.*", "$1");
    }

    private static String sentences(String form) {
        return form.replaceAll("(?s).*data-preview>(.*?)</ul>.*", "$1");
    }

    private static String error(String page, String field) {
        String quoted = java.util.regex.Pattern.quote(field);
        return page.replaceAll("(?s).*data-error-of=\"" + quoted + "\">(.*?)</div>.*", "$1");
    }

    private String published(Map<String, String> form) {
        String path = saved(form);
        author.submit(path, path + "/check-request", Map.of());
        checker.submit(path, path + "/publication", Map.of());
        assertThat(checker.get(path).body()).contains("Write a new version");
        return path;
    }

    private String saved(Map<String, String> form) {
        HttpResponse<String> answer = author.submit(NEW, "/staff/offers", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
    }

    private Map<String, String> with(Map<String, String> other) {
        Map<String, String> form = rebate();
        form.putAll(other);
        return form;
    }

    private Map<String, String> rebate() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("code", code);
        form.put("name", "Rebate of the pages");
        form.put("description", "A rebate that tests write.");
        form.put("type", "VOLUME_REBATE");
        form.put("validFrom", "2026-01-01");
        form.put("fundCode", "F-REWARDS-EU");
        form.put("payingEntity", "PL-EU");
        form.put("currency", "EUR");
        form.put("zone", "Europe/Berlin");
        form.put("activityTypes", "REBATE_VOLUME");
        form.put("owner", "channel-sales");
        form.put("primaryKpi", "INCREMENTAL_REVENUE");
        form.put("formula", "TIERS");
        form.put("period", "QUARTER");
        form.put("tiers[0].from", "0");
        form.put("tiers[0].rate", "1.5");
        form.put("tiers[1].from", "20,000");
        form.put("tiers[1].rate", "2");
        form.put("terms.costSharePercent", "100");
        form.put("terms.claimWithinDays", "45");
        form.put("terms.settlement", "CREDIT_MEMO");
        form.put("terms.claimable", "on");
        form.put("glCode", "4731");
        form.put("standardTerms", "2026-01");
        return form;
    }

    private Browser signedIn(String username) {
        return new Browser(port).signIn(username, "demo");
    }
}
