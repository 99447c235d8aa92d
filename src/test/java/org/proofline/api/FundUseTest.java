package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.proofline.testing.TestClock;

/** Marketing money that is requested, used, claimed, and rewarded for its use, by calls alone. */
class FundUseTest extends ApiTest {

    private static final String NORTH = "partner-north";
    private static final String YES = "{\"outcome\": \"APPROVE\", \"comment\": \"Compared with the request\"}";

    @Test
    void who_uses_the_marketing_money_it_asked_for_is_rewarded_once_from_claim_to_payment() throws Exception {
        RewardStage rewards = new RewardStage(this);
        LocalDate day = dayWithinAHalfYear();
        JsonNode request = rewards.stages.approvedRequest(day, "1800.00", "900.00");
        assertThat(request.path("status").asText()).isEqualTo("APPROVED");
        String number = request.path("number").asText();

        clock().advance(Duration.ofDays(3));
        UUID unused = use(day, number, "45.00").drafted(as(NORTH));
        assertThat(as(NORTH).get("claims/" + unused + "/preflight").is(200).text())
                .contains("REWARD-NONE");
        UUID seminar = seminar(day, request.path("id").asText());
        rewards.stages.decideAll(seminar, YES);
        assertThat(rewards.stages.claim(seminar).at("/amounts/approved/amount").asText())
                .isEqualTo("900.00");

        UUID claim = rewards.settled(NORTH, use(day, number, "45.00"));
        JsonNode shown = rewards.stages.claim(claim);
        assertThat(shown.path("status").asText()).isEqualTo("CLOSED");
        assertThat(shown.path("paymentStatus").asText()).isIn("PAID", "OFFSET");
        assertThat(shown.at("/amounts/approved/amount").asText()).isEqualTo("45.00");
        assertThat(shown.at("/amounts/settled/amount").asText()).isEqualTo("45.00");
        assertThat(as("auditor").get("audit/claims/" + claim).is(200).each("events", "type"))
                .contains("CLAIM_SUBMITTED", "REWARD_AWARDED", "CLAIM_CLOSED");
        creditNote(shown);
        UUID again = use(day, number, "45.00").drafted(as(NORTH));
        assertThat(as(NORTH).get("claims/" + again + "/preflight").is(200).text())
                .contains("REWARD-UNIT-USED");
        as(NORTH).postOnce("claims/" + again + "/submission", null).is(422);
    }

    /** The partner and finance download the same file; it reads as what was paid. */
    private void creditNote(JsonNode claim) throws Exception {
        String documents = "payments/" + claim.path("paymentId").asText() + "/tax-documents";
        Answer known = as(NORTH).get(documents).is(200);
        assertThat(known.each("", "kind")).containsExactly("CREDIT_NOTE");
        String file = known.json().get(0).path("content").asText();
        Answer download = as(NORTH).get(file).is(200);
        assertThat(download.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(as("finance-approver").get(file).is(200).response().body())
                .isEqualTo(download.response().body());
        try (PDDocument pdf = Loader.loadPDF(download.response().body())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Credit note", known.json().get(0).path("number").asText())
                    .contains(claim.path("number").asText(), "45.00 EUR", "Nordlicht", "Proofline Europe GmbH");
        }
        as("partner-south").get(file).is(404);
    }

    private static RewardStory use(LocalDate day, String number, String net) {
        return RewardStory.act("FUND-USE", "MULTI_TOUCH", day, net, number);
    }

    private UUID seminar(LocalDate day, String request) {
        String line = "{\"description\": \"Hall\", \"supplierName\": \"Saal %1$s GmbH\", \"invoiceNumber\": \"H-%1$s\","
                + " \"invoiceDate\": \"%2$s\", \"net\": \"1800.00\"}";
        RewardStory story = new RewardStory(
                "MDF-EVENT",
                "EVENT_SEMINAR",
                day,
                day,
                "\"fundRequestId\": \"" + request + "\",",
                List.of(line.formatted(marker(), day)));
        return new RewardStage(this).submitted(NORTH, story);
    }

    /** Tomorrow, or the first day of the next half-year when the days after it would fall into that. */
    private LocalDate dayWithinAHalfYear() {
        while (half(today()) != half(today().plusDays(6))) {
            clock().advance(Duration.ofDays(1));
        }
        return today().plusDays(1);
    }

    private static int half(LocalDate day) {
        return day.getMonthValue() / 7;
    }

    private TestClock clock() {
        return bean(TestClock.class);
    }
}
