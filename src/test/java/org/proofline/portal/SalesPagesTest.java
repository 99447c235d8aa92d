package org.proofline.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.demo.DemoCast;
import org.proofline.partner.Partners;
import org.proofline.sales.SalesOwner;
import org.proofline.sales.SalesUpload.Mode;
import org.proofline.sales.SalesUploads;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ProoflineTest
class SalesPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SalesUploads uploads;

    @BeforeEach
    void cast() {
        DemoCast.ensure(context);
    }

    @Test
    void a_partner_sees_its_files_their_state_and_each_mistake_and_another_partner_sees_none_of_it() {
        String name = "sales " + UUID.randomUUID() + ".csv";
        UUID id = uploadOfNorth(name);
        Browser north = new Browser(port).signIn("partner-north", "demo");
        assertThat(north.get("/sales").body()).contains("Upload a file", name, "data-sales-upload");
        assertThat(north.get("/sales/" + id).body())
                .contains(
                        "1 new lines", "1 with mistakes", "This is not a number.", "/sales-uploads/" + id + "/errors");

        Browser south = new Browser(port).signIn("partner-south", "demo");
        assertThat(south.get("/sales").body()).doesNotContain(name);
        assertThat(south.get("/sales/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void a_program_owner_sends_the_vendors_record_and_who_only_reads_gets_no_form() {
        assertThat(new Browser(port)
                        .signIn("program-owner", "demo")
                        .get("/sales")
                        .body())
                .contains("Your own record", "Upload a file");
        assertThat(new Browser(port)
                        .signIn("finance-approver", "demo")
                        .get("/sales")
                        .body())
                .doesNotContain("Upload a file");
        assertThat(new Browser(port)
                        .signIn("payments-maker", "demo")
                        .get("/sales")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_same_file_again_and_a_value_like_a_formula_are_told_in_plain_words() {
        Browser north = new Browser(port).signIn("partner-north", "demo");
        byte[] file = ("key,product,date,quantity,netValue,currency,customer\n" + UUID.randomUUID()
                        + ",P,2024-01-02,1,1.00,EUR,\"=HYPERLINK(\"\"http://evil.example\"\")\"\n")
                .getBytes(StandardCharsets.UTF_8);
        String path = sent(north, file);
        await().until(() -> north.get(path).body().contains("1 new lines"));
        assertThat(north.get(path).body())
                .contains(
                        "1 value begins like a formula of a spreadsheet",
                        "Such values are kept as text, and nothing runs them.")
                .doesNotContain("was sent before");
        String again = sent(north, file);
        assertThat(again).isEqualTo(path + "?again=true");
        assertThat(north.get(again).body()).contains("This very file was sent before", "1 new lines");
        byte[] latin = "key,product\nM\u00fcller,P\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(north.upload("/sales", "/sales", Map.of("mode", "ACCEPT_GOOD"), "latin.csv", latin)
                        .body())
                .contains("Line 2 is not UTF-8. Save the file as");
    }

    @Test
    void what_the_two_records_say_differently_is_listed_for_both_sides_and_for_nobody_else() {
        String key = "D-" + UUID.randomUUID();
        Browser north = new Browser(port).signIn("partner-north", "demo");
        Browser owner = new Browser(port).signIn("program-owner", "demo");
        String head = "key,product,date,quantity,netValue,currency";
        String own = sent(north, (head + "\n" + key + ",P,2023-05-04,1,10.00,EUR\n").getBytes(StandardCharsets.UTF_8));
        String vendors = sent(
                owner,
                (head + ",partner\n" + key + ",P,2023-05-04,1,1012.00,EUR,NORTH\n").getBytes(StandardCharsets.UTF_8));
        await().until(() -> north.get(own).body().contains("1 new lines"));
        await().until(() -> owner.get(vendors).body().contains("1 new lines"));

        String period = "/sales/differences?from=2023-05-04&to=2023-05-04";
        assertThat(owner.get(period).body()).contains(key, "Nordlicht Systems GmbH", "Net value", "1012");
        assertThat(north.get(period).body()).contains(key, "You say", "The vendor says");
        assertThat(new Browser(port).signIn("partner-south", "demo").get(period).body())
                .doesNotContain(key)
                .contains("Nothing differs");
        assertThat(new Browser(port)
                        .signIn("payments-maker", "demo")
                        .get(period)
                        .statusCode())
                .isEqualTo(404);
        assertThat(owner.get("/sales").body()).contains("href=\"/sales/differences\"");
    }

    private static String sent(Browser who, byte[] file) {
        return who.upload("/sales", "/sales", Map.of("mode", "ACCEPT_GOOD"), "sales.csv", file)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("^https?://[^/]+", "");
    }

    private UUID uploadOfNorth(String name) {
        UUID north = Acting.as("auditor", "auditor")
                .call(() -> context.getBean(Partners.class).byCode("NORTH"))
                .id();
        String key = UUID.randomUUID().toString();
        String file = "key,product,date,quantity,netValue,currency\n" + key + ",P,2024-01-02,1,1.00,EUR\n" + key
                + "x,P,2024-01-02,one,1.00,EUR\n";
        return Acting.of(north, "partner-north", "partner-user").call(() -> {
            UUID id = uploads.receive(
                            SalesOwner.partner(north),
                            name,
                            Mode.ACCEPT_GOOD,
                            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                    .id();
            await().until(() -> Acting.of(north, "partner-north", "partner-user")
                    .call(() -> uploads.get(id).ended()));
            return id;
        });
    }
}
