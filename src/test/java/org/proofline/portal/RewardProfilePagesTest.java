package org.proofline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.demo.DemoCast;
import org.proofline.partner.BankProfiles;
import org.proofline.partner.BankProfiles.BankProfile;
import org.proofline.partner.RewardPayees;
import org.proofline.testing.Acting;
import org.proofline.testing.Ibans;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A salesperson gives an account of its own by page, and somebody at the vendor verifies it by page. */
@ProoflineTest
class RewardProfilePagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void cast() {
        DemoCast.ensure(context);
    }

    @Test
    void a_salesperson_gives_an_account_and_the_vendor_verifies_it() {
        Browser seller = new Browser(port).signIn("seller-north", "demo");
        assertThat(seller.get("/").body()).contains("href=\"/my-account\"");
        Map<String, String> fields = account("DE00 0000");
        assertThat(seller.submit("/my-account", "/my-account/bank", fields).body())
                .contains("iban-error");
        String iban = Ibans.next();
        seller.submit("/my-account", "/my-account/bank", account(iban));
        String waiting = seller.get("/my-account").body();
        assertThat(waiting)
                .contains("Waits for verification: Sven Ohlsen", iban.substring(iban.length() - 4))
                .doesNotContain(iban);

        Browser master = new Browser(port).signIn("partner-master", "demo");
        assertThat(master.get("/staff/profiles").body()).contains("Rewards, works for Nordlicht", iban);
        BankProfile profile = profile();
        master.submit(
                "/staff/profiles",
                "/staff/profiles/" + profile.partnerId() + "/bank",
                Map.of("version", Long.toString(profile.version()), "accepted", "true", "comment", "Called back"));
        assertThat(profile().status()).isEqualTo("VERIFIED");
        assertThat(profile().verified().iban()).isEqualTo(iban);
        assertThat(seller.get("/my-account").body()).contains("In force").doesNotContain("Waits for verification");
    }

    @Test
    void tax_data_of_a_person_wait_for_the_vendor_too() {
        Browser seller = new Browser(port).signIn("seller-north", "demo");
        seller.submit("/my-account", "/my-account/tax", Map.of("country", "DE", "withholdingPercent", "12.50"));
        BankProfiles profiles = context.getBean(BankProfiles.class);
        assertThat(tax().status()).isEqualTo("PENDING");
        Browser master = new Browser(port).signIn("partner-master", "demo");
        master.submit(
                "/staff/profiles", "/staff/profiles/" + profile().partnerId() + "/tax", Map.of("accepted", "true"));
        assertThat(tax().status()).isEqualTo("VERIFIED");
        assertThat(tax().withholdingPercent()).isEqualTo("12.50");
        seller.submit("/my-account", "/my-account/tax", Map.of("country", "DE", "withholdingPercent", "0.00"));
        Acting.as("partner-master", "partner-master")
                .run(() -> profiles.verifyTax(profile().partnerId(), true, "Back to the demo"));
    }

    @Test
    void the_employer_sees_nothing_of_it() {
        Browser administrator = new Browser(port).signIn("partner-admin-north", "demo");
        assertThat(administrator.get("/my-account").statusCode()).isEqualTo(403);
        assertThat(administrator.get("/").body()).doesNotContain("/my-account");
    }

    private static Map<String, String> account(String iban) {
        return new LinkedHashMap<>(Map.of(
                "accountHolder", "Sven Ohlsen",
                "iban", iban,
                "bic", "",
                "street", "Elbweg 4",
                "postalCode", "20457",
                "city", "Hamburg",
                "country", "DE"));
    }

    private BankProfile profile() {
        return Acting.as("partner-master", "partner-master").call(() -> context.getBean(BankProfiles.class)
                .of(context.getBean(RewardPayees.class)
                        .byUsername("seller-north")
                        .id()));
    }

    private BankProfiles.TaxProfile tax() {
        return Acting.as("partner-master", "partner-master")
                .call(() -> context.getBean(BankProfiles.class).taxOf(profile().partnerId()));
    }
}
