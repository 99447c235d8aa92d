package org.proofline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.demo.DemoCast;
import org.proofline.partner.Partners;
import org.proofline.sales.Sales;
import org.proofline.sales.Sales.Given;
import org.proofline.sales.SalesColumn;
import org.proofline.sales.SalesOwner;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Claims on offers that reward sales or certificates, written in the portal: each form asks what its offer needs. */
@ProoflineTest
class RewardFormsTest {

    private static final String SPIFF = "/claims/new?offer=SPIFF-LAUNCH";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Sales sales;

    @Autowired
    private Claims claims;

    @Autowired
    private Clock clock;

    private Browser north;
    private LocalDate day;

    @BeforeEach
    void cast() {
        DemoCast.ensure(context);
        north = signedIn("partner-north");
        day = LocalDate.now(clock).minusDays(1);
    }

    @Test
    void each_form_has_the_fields_its_offer_needs_and_no_others() {
        assertThat(north.get(SPIFF).body())
                .contains("Who is rewarded", "value=\"seller-north\"", "Sven Ohlsen", "Serial number")
                .doesNotContain("VAT number", "Invoice number", ">Supplier<", "We get the tax back");
        assertThat(north.get("/claims/new?offer=CERT-BOUNTY").body())
                .contains("Certificate number")
                .doesNotContain("Who is rewarded", "VAT number", "Invoice number", ">Supplier<");
        assertThat(north.get("/claims/new?offer=REBATE-VOLUME").body())
                .contains("First day", "One amount in EUR for the whole period", "lines[0].net")
                .doesNotContain("Who is rewarded", "Serial number", "VAT number", "lines[1].net");
        assertThat(north.get("/claims/new?offer=COOP-DIGITAL").body())
                .contains("VAT number", "Invoice number", ">Supplier<", "We get the tax back")
                .doesNotContain("Who is rewarded", "Serial number");
    }

    @Test
    void a_spiff_goes_from_draft_to_submission_in_the_portal() {
        String serial = "S-" + UUID.randomUUID();
        sold(serial);
        Map<String, String> fields = spiff(serial);
        HttpResponse<String> saved = north.submit(SPIFF, "/claims", fields);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        String claim = saved.headers().firstValue("Location").orElseThrow().replaceAll(".*(/claims/.*)", "$1");
        assertThat(north.get(claim).body()).contains("Sven Ohlsen", serial, "What is claimed");

        proof(claim, "CUSTOMER_INVOICE");
        proof(claim, "SERIAL_LIST");
        north.submit(claim, claim + "/proof-text", Map.of("requirement", "UNITS", "value", "1"));
        HttpResponse<String> submitted = north.submit(claim, claim + "/submission", Map.of());

        assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(302);
        Claim kept = claim(claim);
        assertThat(kept.status().name()).isNotEqualTo("DRAFT");
        assertThat(kept.payee()).isEqualTo("seller-north");
        assertThat(kept.lines()).singleElement().satisfies(line -> {
            assertThat(line.serial()).isEqualTo(serial);
            assertThat(line.supplierName()).isEqualTo("Nordlicht Systems GmbH");
        });
        assertThat(signedIn("claims-validator").get("/staff" + claim).body()).contains("Sven Ohlsen", serial);
    }

    @Test
    void a_missing_person_and_a_missing_serial_number_are_said_beside_their_fields_and_nothing_is_lost() {
        Map<String, String> fields = spiff("");
        fields.put("payee", "");
        String form = north.submit(SPIFF, "/claims", fields).body();
        assertThat(form)
                .contains("id=\"payee-error\">Choose who is rewarded.")
                .contains("id=\"lines[0].serial-error\">Fill in: Serial number.")
                .contains("value=\"Launch unit\"", "value=\"50.00\"");
        assertThat(north.submit(SPIFF, "/claims/autosave", fields).body())
                .contains("Choose who is rewarded. Fill in: Serial number.");
    }

    @Test
    void what_was_written_is_there_again_to_be_edited() {
        String saved = north.submit(SPIFF, "/claims", spiff("S-1"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*(/claims/.*)", "$1");
        String form = north.get(saved + "/edit").body();
        assertThat(form)
                .containsPattern("value=\"seller-north\" selected")
                .contains("value=\"S-1\"", "name=\"lines[0].supplierName\" value=\"Nordlicht Systems GmbH\"");
        Map<String, String> other = spiff("S-2");
        other.put("version", String.valueOf(claim(saved).version()));
        other.put("lines[0].supplierName", "Nordlicht Systems GmbH");
        north.submit(saved + "/edit", saved, other);
        assertThat(claim(saved).lines()).singleElement().satisfies(line -> assertThat(line.serial())
                .isEqualTo("S-2"));
    }

    @Test
    void only_the_administrator_agrees_to_a_persons_rewards() {
        Browser administrator = signedIn("partner-admin-north");
        assertThat(administrator.get("/team").body()).contains("Rewards agreed", "value=\"partner-seller\"");
        Map<String, String> seller = Map.of("username", "seller-north");
        assertThat(administrator.submit("/team", "/team/rewards", seller).statusCode())
                .isEqualTo(302);
        assertThat(administrator
                        .submit("/team", "/team/rewards", Map.of("username", "partner-north"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(north.submit("/team", "/team/rewards", seller).statusCode()).isEqualTo(403);
        assertThat(signedIn("partner-south")
                        .submit("/team", "/team/rewards", seller)
                        .statusCode())
                .isEqualTo(404);
    }

    private Map<String, String> spiff(String serial) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "offerCode", "SPIFF-LAUNCH",
                "version", "0",
                "activityType", "SPIFF_SALE",
                "activityStart", day.toString(),
                "activityEnd", day.toString()));
        fields.put("payee", "seller-north");
        fields.put("lines[0].description", "Launch unit");
        fields.put("lines[0].serial", serial);
        fields.put("lines[0].net", "50.00");
        fields.put("lines[0].taxRecoverable", "on");
        return fields;
    }

    private void proof(String claim, String requirement) {
        byte[] content =
                DemoCast.pdf(List.of("Proof " + requirement, UUID.randomUUID().toString()));
        HttpResponse<String> sent = north.upload(
                claim, claim + "/proof", Map.of("requirement", requirement), UUID.randomUUID() + ".pdf", content);
        assertThat(sent.statusCode()).isEqualTo(302);
    }

    private void sold(String serial) {
        UUID partner = Acting.as("auditor", "auditor")
                .call(() -> context.getBean(Partners.class).byCode("NORTH"))
                .id();
        Map<SalesColumn, String> values = new EnumMap<>(SalesColumn.class);
        values.put(SalesColumn.KEY, UUID.randomUUID().toString());
        values.put(SalesColumn.PRODUCT, "P-1");
        values.put(SalesColumn.PRODUCT_GROUP, "LAUNCH");
        values.put(SalesColumn.SERIAL, serial);
        values.put(SalesColumn.DATE, day.toString());
        values.put(SalesColumn.QUANTITY, "1");
        values.put(SalesColumn.NET_VALUE, "900.00");
        values.put(SalesColumn.CURRENCY, "EUR");
        values.put(SalesColumn.SALESPERSON, "Sven Ohlsen");
        values.put(SalesColumn.INVOICE_PAID_ON, day.toString());
        Acting.of(partner, "seller", "partner-user")
                .run(() -> sales.record(SalesOwner.partner(partner), List.of(new Given(values))));
    }

    private Claim claim(String path) {
        UUID id = UUID.fromString(path.substring("/claims/".length()));
        return Acting.as("auditor", "auditor").call(() -> claims.get(id));
    }

    private Browser signedIn(String username) {
        return new Browser(port).signIn(username, "demo");
    }
}
