package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SalesCallsTest extends ApiTest {

    private static final String HEADER = "key,product,date,quantity,netValue,currency,customer\n";

    @Test
    void a_file_as_the_body_is_taken_in_and_its_broken_rows_can_be_downloaded() {
        String file = HEADER + row("1.00", "Customer") + row("1,00", "=1+1");
        Answer sent = upload("partner-north", "sales-uploads/content?fileName=q3.csv", file)
                .is(202);
        UUID id = sent.id();
        ended("partner-north", id);

        Answer done = as("partner-north").get("sales-uploads/" + id).is(200);
        assertThat(done.json().path("status").asText()).isEqualTo("DONE");
        assertThat(done.json().path("fileName").asText()).isEqualTo("q3.csv");
        assertThat(done.json().path("recorded").asInt()).isEqualTo(1);
        assertThat(done.each("mistakes", "code")).containsExactly("TOO_MANY_VALUES");
        Answer errors =
                as("partner-north").get("sales-uploads/" + id + "/errors").is(200);
        assertThat(errors.header("Content-Type")).startsWith("text/csv");
        assertThat(errors.text())
                .startsWith("row,column,code,reason,mend,value\r\n3,,TOO_MANY_VALUES,")
                .contains(",'=1+1");
        Answer again = upload("partner-north-2", "sales-uploads/content?fileName=copy.csv", file)
                .is(200);
        assertThat(again.id()).isEqualTo(id);
        assertThat(again.json().path("repeated").asBoolean()).isTrue();
    }

    @Test
    void a_file_as_a_form_and_what_is_wrong_with_it_is_answered_at_once() {
        var good = new Caller.File(
                "file", "q3.csv", "text/csv", (HEADER + row("2.00", "C")).getBytes(StandardCharsets.UTF_8));
        as("partner-north")
                .upload("sales-uploads", Map.of("mode", "ALL_OR_NOTHING"), good)
                .is(202);
        var latin = new Caller.File(
                "file", "q3.csv", "text/csv", (HEADER + row("2.00", "Müller")).getBytes(StandardCharsets.ISO_8859_1));
        as("partner-north").upload("sales-uploads", Map.of(), latin).problem(422, "SALES_FILE_ENCODING");
        upload("partner-north", "sales-uploads/content", "a,b\n1,2\n").problem(422, "SALES_FILE_HEADER");
        upload("program-owner", "sales-uploads/content", HEADER + row("2.00", "C"))
                .problem(422, "SALES_FILE_HEADER");
        upload("seller-north", "sales-uploads/content", HEADER + row("2.00", "C"))
                .problem(403, "ROLE_MISSING");
    }

    @Test
    void single_lines_are_recorded_once_and_compared_with_the_vendors_record() {
        String key = marker();
        String line = "{\"key\": \"%s\", \"product\": \"P-1\", \"date\": \"2024-02-03\", \"quantity\": \"1\","
                + " \"netValue\": \"%s\", \"currency\": \"EUR\"%s}";
        String ours = "{\"lines\": [" + line.formatted(key, "10.00", "") + "]}";
        String vendors = "{\"lines\": [" + line.formatted(key, "12.00", ", \"partner\": \"NORTH\"") + "]}";
        assertThat(recorded("partner-north", ours)).isEqualTo(1);
        assertThat(recorded("partner-north", ours)).isZero();
        assertThat(recorded("program-owner", vendors)).isEqualTo(1);

        String period = "from=2024-02-03&to=2024-02-03&limit=200";
        assertThat(as("program-owner")
                        .get("sales-differences?partner=NORTH&" + period)
                        .is(200)
                        .text())
                .contains(key, "OTHER_VALUE");
        assertThat(as("partner-north")
                        .get("sales-differences?" + period)
                        .is(200)
                        .each("", "sale"))
                .contains(key);
        assertThat(as("partner-north").get("sales-lines?" + period).is(200).each("", "key"))
                .contains(key);
        assertThat(as("partner-south").get("sales-lines?" + period).is(200).each("", "key"))
                .doesNotContain(key);
        as("partner-south").get("sales-lines?partner=NORTH").problem(404, "NOT_FOUND");
        String wrong = "{\"lines\": [" + line.formatted(key + "x", "1,5", "") + "]}";
        assertThat(as("partner-north").post("sales-lines", wrong).is(422).each("errors", "field"))
                .containsExactly("lines[0].netValue");
    }

    private int recorded(String who, String lines) {
        return as(who).postOnce("sales-lines", lines)
                .is(200)
                .json()
                .path("recorded")
                .asInt();
    }

    private Answer upload(String who, String path, String file) {
        return as(who).send("POST", path, "text/csv", file);
    }

    private void ended(String who, UUID id) {
        await().until(() -> !as(who).get("sales-uploads/" + id)
                .json()
                .path("status")
                .asText()
                .equals("PROCESSING"));
    }

    private static String row(String net, String customer) {
        return marker() + ",P-1,2024-01-02,1," + net + ",EUR," + customer + "\n";
    }
}
