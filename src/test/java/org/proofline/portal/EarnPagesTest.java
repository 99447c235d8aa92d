package org.proofline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.demo.DemoCast;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.program.OfferFixture;
import org.proofline.program.OfferScheme;
import org.proofline.program.OfferScheme.Audience;
import org.proofline.program.Offers;
import org.proofline.program.SchemeFixture;
import org.proofline.program.earn.Dimension;
import org.proofline.program.earn.Selection;
import org.proofline.rebate.SalesFixture;
import org.proofline.sales.Sales;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What partners read of their offers, in their language; how far they are; what expires. */
@ProoflineTest
class EarnPagesTest {

    private static final Audience ENROLLED_AND_SIGNED =
            new Audience(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), true, true);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Offers offers;

    @Autowired
    private Sales sales;

    @Autowired
    private Clock clock;

    private final String code =
            "EARN-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private Browser north;

    @BeforeEach
    void cast() {
        DemoCast.ensure(context);
        north = signedIn("partner-north");
    }

    @Test
    void each_condition_that_is_missing_is_named_with_what_to_do_and_enrolling_and_signing_mends_it() {
        publish(rebate());
        String path = "/offers/" + code;
        assertThat(north.get("/offers").body())
                .contains("You lack something for these", path, "2 conditions are not met");
        assertThat(north.get(path).body())
                .contains("You are not enrolled in this offer.", "Enroll in the offer.", "Not yet. This is missing:")
                .contains("Sales to affiliates do not count.", "Standard terms, version 2026-01");

        north.submit(path, path + "/enrollment", Map.of());
        assertThat(north.submit(path, path + "/acceptance", Map.of("version", "1"))
                        .body())
                .contains("Say that you may sign for your company");
        assertThat(north.submit(path, path + "/acceptance", Map.of("version", "7", "signs", "true"))
                        .statusCode())
                .isEqualTo(409);
        north.submit(path, path + "/acceptance", Map.of("version", "1", "signs", "true"));
        assertThat(north.get(path).body())
                .contains("Yes. You meet every condition.", "accepted the terms of this version", "Leave the offer");
        north.submit(path, path + "/departure", Map.of());
        assertThat(north.get(path).body()).contains("You are not enrolled in this offer.");
        assertThat(signedIn("partner-south").get(path).body()).contains("You have not accepted the terms");
    }

    @Test
    void whoever_asks_for_german_gets_german_words_rules_and_figures() {
        publish(rebate());
        sold("8000.00");
        HttpResponse<String> german = north.get("/offers/" + code, "de-DE,de;q=0.9,en;q=0.5");
        assertThat(german.body())
                .contains("<div lang=\"de\">", "Die Regeln in einfachen Worten", "Können Sie teilnehmen?")
                .contains("Berechnet wird nach Quartalen.", "Melden Sie sich für das Angebot an.")
                .contains("Sie haben 8.000,00 EUR. Noch 2.000,00 EUR, und was über 10.000,00 EUR liegt, bringt 3 %.")
                .contains(
                        "Es wären",
                        "160,00 EUR",
                        "Nachweise für „Mengenbonus“",
                        "Verkaufsdatei oder Rechnung an den Kunden")
                .doesNotContain("Sales file");
        assertThat(north.get("/progress", "de").body()).contains("Wie weit Sie sind", "Ihre Stufe: ");
        assertThat(north.get("/expiring", "de").body()).contains("Was verfällt", "Letzter Tag");
        assertThat(north.get("/offers", "fr").body()).contains("What you can earn", "<div lang=\"en\">");
    }

    @Test
    void progress_shows_what_there_is_what_is_missing_and_how_it_is_calculated() {
        publish(rebate());
        sold("9000.00");
        String progress = north.get("/progress").body();
        assertThat(progress)
                .contains("Offer " + code, "1 line counts", "It would be", "180.00 EUR")
                .contains("You have 9,000.00 EUR. 1,000.00 EUR more, and what lies above 10,000.00 EUR earns 3 %.")
                .contains("width=\"90\"", "You do not take part yet", "How it is calculated")
                .contains("Your tier: ", "Silver asks for 60,000.00 EUR in three months");
        assertThat(signedIn("partner-south").get("/progress").body()).doesNotContain("9,000.00 EUR");
        assertThat(signedIn("seller-north").get("/progress").statusCode()).isEqualTo(403);
        assertThat(signedIn("seller-north").get("/offers/" + code).body())
                .contains("The rules in plain words")
                .doesNotContain("9,000.00 EUR", "Enroll</button>");
        assertThat(signedIn("auditor").get("/progress").statusCode()).isEqualTo(404);
    }

    @Test
    void money_with_a_last_day_is_listed_with_its_day_and_only_the_own() {
        String expiring = north.get("/expiring").body();
        assertThat(expiring).contains("Event funds Europe", "31 Dec", "EUR", "USD");
        assertThat(signedIn("partner-south").get("/expiring").body()).doesNotContain("Flash fund Europe");
    }

    @Test
    void an_offer_for_others_is_not_there() {
        publish(OfferFixture.openTo(code, List.of("SOUTH"), true));
        assertThat(north.get("/offers").body()).doesNotContain(code);
        assertThat(north.get("/offers/" + code).statusCode()).isEqualTo(404);
        assertThat(north.submit("/offers", "/offers/" + code + "/enrollment", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(signedIn("partner-south").get("/offers/" + code).statusCode())
                .isEqualTo(200);
    }

    @Test
    void owners_see_tiers_segments_and_the_rule_and_change_it_by_two() {
        Browser owner = signedIn("program-owner");
        assertThat(owner.get("/staff/tiers").body())
                .contains("Nordlicht Systems GmbH", "Gold", "Silver from 20,000 EUR", "Decides now", "Propose a rule");
        String from = LocalDate.now(clock).plusYears(30).toString();
        Map<String, String> rule = Map.of("from", from, "silver", "23456", "gold", "60000", "lockMonths", "6");
        owner.submit("/staff/tiers", "/staff/tiers/rules", rule);
        assertThat(owner.get("/staff/tiers").body())
                .contains("Silver from 23,456 EUR", "Waits for a second person")
                .doesNotContain("Accept</button>");
        Browser other = signedIn("program-owner-2");
        String page = other.get("/staff/tiers").body();
        String action = page.replaceAll("(?s).*?(/staff/tiers/rules/[0-9a-f-]{36}/acceptance).*", "$1");
        other.submit("/staff/tiers", action, Map.of());
        assertThat(other.get("/staff/tiers").body()).contains("accepted by Pia Olsson");
        assertThat(north.get("/staff/tiers").statusCode()).isEqualTo(404);
        assertThat(signedIn("claims-validator").get("/staff/tiers").statusCode())
                .isEqualTo(403);
    }

    @Test
    void both_languages_have_the_same_words() {
        ResourceBundle.Control own =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (String bundle : new String[] {"portal-earn", "messages-earn"}) {
            var german = (PropertyResourceBundle) ResourceBundle.getBundle(bundle, Locale.GERMAN, own);
            assertThat(ResourceBundle.getBundle(bundle, Locale.ROOT, own).keySet())
                    .allSatisfy(key ->
                            assertThat(german.handleGetObject(key)).as(key).isNotNull());
        }
    }

    /** A rebate on one group of products, so that nobody else's lines count. */
    private Offer rebate() {
        OfferScheme like = SchemeFixture.rebate(ENROLLED_AND_SIGNED, null);
        OfferScheme scheme = new OfferScheme(
                like.type(),
                like.purpose(),
                like.audience(),
                like.earn().onlyLines(Selection.of(Dimension.PRODUCT_GROUP, code)),
                like.timing(),
                like.stacking(),
                like.accounting(),
                like.recovery(),
                like.contract(),
                null);
        return SchemeFixture.rebateOffer(code, LocalDate.of(2026, 1, 1), scheme);
    }

    private void sold(String net) {
        UUID partner = Acting.as("auditor", "auditor")
                .call(() -> context.getBean(Partners.class).byCode("NORTH"))
                .id();
        SalesFixture.sold(sales, partner, LocalDate.now(clock), net, code, "ada");
    }

    private void publish(Offer offer) {
        UUID id = Acting.as("program-owner", "program-owner")
                .call(() -> offers.draft(offer))
                .versionId();
        Acting.as("program-owner-2", "program-owner").run(() -> offers.publish(id));
    }

    private Browser signedIn(String username) {
        return new Browser(port).signIn(username, "demo");
    }
}
