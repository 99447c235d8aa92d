package org.proofline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.api.Caller;
import org.proofline.api.ClaimStory;
import org.proofline.demo.DemoCast;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.proofline.program.SchemeFixture;
import org.proofline.testing.Acting;
import org.proofline.testing.EngineHarness;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.proofline.testing.TestDocuments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What partners and program owners do on pages about currencies and tax. */
@ProoflineTest
class MoneyPagesTest {

    private static final List<String> DECIDERS =
            List.of("claims-validator", "marketing-reviewer", "channel-manager", "finance-approver", "director");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private EngineHarness engine;

    private final LocalDate today = TestClock.today();

    @BeforeEach
    void cast() {
        DemoCast.ensure(context);
    }

    @Test
    void the_claims_page_says_why_the_payment_waits_and_takes_the_invoice() {
        UUID claim = paidAgainstInvoice();
        Browser north = new Browser(port).signIn("partner-north", "demo");
        String page = "/claims/" + claim;
        assertThat(north.get(page).body()).contains("Your payment waits for your tax invoice", "42.00 EUR");
        Map<String, String> fields =
                new LinkedHashMap<>(Map.of("number", "P-" + mark(), "issuedOn", today.toString(), "tax", "9.00"));
        byte[] pdf = TestDocuments.pdf(TestDocuments.invoiceLines("P-1", "2026-11-20", "42.00"));
        north.upload(page, page + "/tax-invoice", fields, "invoice.pdf", pdf);
        assertThat(north.get(page).body()).contains("The tax can be at most 7.98 EUR");
        fields.put("tax", "7.98");
        north.upload(page, page + "/tax-invoice", fields, "invoice.pdf", pdf);
        assertThat(north.get(page).body())
                .contains("Your payment goes on")
                .doesNotContain("Your payment waits for your tax invoice");
    }

    @Test
    void a_partner_claims_in_another_currency_and_is_told_which_rate_is_missing() {
        String offer = offer();
        Browser north = new Browser(port).signIn("partner-north", "demo");
        String form = "/claims/new?offer=" + offer;
        assertThat(north.get(form).body()).contains("Currency of the invoices");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("offerCode", offer);
        fields.put("activityType", "DIGITAL_AD");
        fields.put("activityStart", today.minusDays(9).toString());
        fields.put("activityEnd", today.minusDays(8).toString());
        fields.put("currency", "usd");
        fields.put("lines[0].description", "Ads");
        fields.put("lines[0].supplierName", "Agency Inc.");
        fields.put("lines[0].net", "1,250.00");
        String place = north.submit(form, "/claims", fields)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(north.get(place).body()).contains("1,250.00 USD", "There is no rate from USD to EUR");
    }

    @Test
    void a_file_of_rates_is_taken_in_by_one_program_owner_and_accepted_by_another() {
        Browser owner = new Browser(port).signIn("program-owner", "demo");
        int unique = Math.floorMod(mark().hashCode(), 10_000_000);
        byte[] file = "Date,DKK\n1999-09-02,7.%07d\n".formatted(unique).getBytes(StandardCharsets.UTF_8);
        owner.upload("/staff/rates", "/staff/rates", Map.of(), "eurofxref.csv", file);
        assertThat(owner.get("/staff/rates").body()).contains("2 Sep 1999", "Waits for another program owner");
        owner.upload("/staff/rates", "/staff/rates", Map.of(), "eurofxref.csv", file);
        assertThat(owner.get("/staff/rates").body()).contains("taken in before");
    }

    private UUID paidAgainstInvoice() {
        Caller north = new Caller(port, "partner-north");
        ClaimStory story = new ClaimStory(offer(), "84.00", mark(), today.minusDays(7));
        UUID claim = north.post("claims", story.json()).is(201).id();
        story.prove(north, claim);
        north.postOnce("claims/" + claim + "/submission", null).is(202);
        engine.runAllDue(claim.toString());
        DECIDERS.forEach(person -> decided(person, claim));
        return claim;
    }

    private void decided(String person, UUID claim) {
        Caller decider = new Caller(port, person);
        for (String task : decider.get("tasks?claimId=" + claim).is(200).each("", "id")) {
            decider.post("tasks/" + task + "/decision", "{\"outcome\": \"APPROVE\", \"comment\": \"fine\"}");
            engine.runAllDue(claim.toString());
        }
    }

    /** Like digital co-op, but by a scheme, and nobody looks at small claims. */
    private String offer() {
        Offers offers = context.getBean(Offers.class);
        Offer like = offers.findInForce("COOP-DIGITAL", today).orElseThrow();
        String code = "PG-" + mark().substring(0, 6).toUpperCase(Locale.ROOT);
        Offer draft = Acting.as("program-owner", "program-owner")
                .call(() -> offers.draft(SchemeFixture.againstInvoice(like, code)));
        Acting.as("program-owner-2", "program-owner").run(() -> offers.publish(draft.versionId()));
        return code;
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
