package org.proofline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.journey.Desk.PARTNER;
import static org.proofline.journey.Desk.amount;
import static org.proofline.journey.Desk.as;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import org.proofline.api.Caller.File;
import org.proofline.api.ClaimStory;

/** The way of the money: from a draft over the bank and back, with every promise of the contract on its way. */
class ContractJourneyIT {

    private static final String CORPUS = System.getProperty("corpus", "");

    @Test
    void a_claim_is_proven_decided_paid_clawed_back_and_recovered() throws IOException {
        ClaimStory story = Desk.campaign("COOP-DIGITAL", "3000.00", 7);
        UUID claim = Desk.draft(story);
        assertThat(preflight(claim).path("submittable").asBoolean()).isFalse();
        story.prove(as(PARTNER), claim);
        JsonNode check = preflight(claim);
        assertThat(check.path("missing")).isEmpty();
        assertThat(check.path("submittable").asBoolean()).isTrue();
        assertThat(amount(check.path("predicted"), "payable")).isEqualTo("1500.00");
        payAndCheck(claim, "1500.00");

        UUID clawback = clawBack(claim, "300.00");
        UUID next = Desk.submitted(Desk.campaign("COOP-DIGITAL", "1000.00", 9));
        Desk.approve(next);
        JsonNode amounts = Desk.paid(next).path("amounts");
        assertThat(amount(amounts, "offset")).isEqualTo("300.00");
        assertThat(amount(amounts, "paid")).isEqualTo("200.00");
        assertThat(amount(amounts, "settled")).isEqualTo("500.00");
        assertRecovered(claim, clawback, "300.00");

        Desk.assertBalanced();
        assertThat(Desk.verification().path("ok").asBoolean()).isTrue();
        assertThat(Desk.inTheTrail(claim, "CLAIM_SUBMITTED")).isEqualTo(1);
        assertThat(pack(claim)).isNotEmpty();
        assertNothingForSouth(claim, clawback);
    }

    @Test
    void a_real_invoice_and_a_real_photo_go_the_same_way() throws IOException {
        if (CORPUS.isEmpty()) {
            System.out.println("The journey of real documents rests: no folder was given (-Dcorpus=FOLDER).");
            throw new TestAbortedException("no -Dcorpus=FOLDER");
        }
        ClaimStory story = Desk.campaign("COOP-DIGITAL", "2000.00", 11);
        UUID claim = Desk.draft(story);
        String evidence = "claims/" + claim + "/evidence";
        File invoice = first("invoices_pdf", ".pdf", "application/pdf");
        File photo = first("images_exif", ".jpg", "image/jpeg");
        as(PARTNER)
                .upload(evidence, Map.of("requirement", "INVOICE", "line", "1"), invoice)
                .is(201);
        as(PARTNER).upload(evidence, Map.of("requirement", "SCREENSHOT"), photo).is(201);
        as(PARTNER)
                .upload(evidence, Map.of("requirement", "LANDING_PAGE", "url", "https://example.org/a"), null)
                .is(201);
        as(PARTNER)
                .upload(evidence, Map.of("requirement", "CLICKS", "value", "90"), null)
                .is(201);
        assertThat(preflight(claim).path("missing")).isEmpty();
        payAndCheck(claim, "1000.00");
        assertThat(Desk.verification().path("ok").asBoolean()).isTrue();
    }

    private static JsonNode preflight(UUID claim) {
        return as(PARTNER).get("claims/" + claim + "/preflight").is(200).json();
    }

    /** From the submission to the bank's booking, with nobody in two roles. */
    private static void payAndCheck(UUID claim, String payable) {
        Desk.submit(claim);
        Desk.approve(claim);
        Desk.awaitClaim(claim, "paymentStatus", "SCHEDULED");
        UUID run = Desk.run();
        Desk.release("payments-maker", run).is(403);
        Desk.release("payments-releaser", run).is(200);
        assertThat(as("payments-releaser")
                        .get("payment-runs/" + run + "/pain001")
                        .is(200)
                        .text())
                .contains("pain.001.001.09");
        JsonNode paid = Desk.awaitClaim(claim, "paymentStatus", "PAID");
        // Other stories take money back from the same partner, which his next payment settles beside what it pays.
        assertThat(amount(paid.path("amounts"), "settled")).isEqualTo(payable);
        String payment = paid.path("paymentId").asText();
        as(PARTNER).get("payments/" + payment + "/remittance").is(200);
        as("partner-south").get("payments/" + payment + "/remittance").problem(404, "NOT_FOUND");
    }

    private static UUID clawBack(UUID claim, String amount) {
        String proposal =
                """
                {"claimId": "%s", "amount": {"amount": "%s", "currency": "EUR"}, "reasonCode": "TERMS_VIOLATION",
                 "comment": "The campaign named another vendor."}
                """
                        .formatted(claim, amount);
        UUID clawback =
                as("finance-approver").postOnce("clawbacks", proposal).is(202).id();
        Desk.await("the director has the clawback", () -> !taskOf(clawback).isEmpty());
        Desk.decide("director", taskOf(clawback)).is(200);
        Desk.await("the clawback is open", () -> status(clawback).equals("OPEN"));
        return clawback;
    }

    private static String taskOf(UUID subject) {
        JsonNode tasks = as("director").get("tasks").is(200).json();
        for (JsonNode task : tasks) {
            if (task.path("subjectId").asText().equals(subject.toString())) {
                return task.path("id").asText();
            }
        }
        return "";
    }

    private static String status(UUID clawback) {
        return as("finance-approver")
                .get("clawbacks/" + clawback)
                .is(200)
                .json()
                .path("status")
                .asText();
    }

    private static void assertRecovered(UUID claim, UUID clawback, String amount) {
        Desk.await("the clawback is recovered", () -> status(clawback).equals("RECOVERED"));
        JsonNode recovered = as(PARTNER).get("clawbacks/" + clawback).is(200).json();
        assertThat(amount(recovered, "recovered")).isEqualTo(amount);
        assertThat(amount(recovered, "outstanding")).isEqualTo("0.00");
        JsonNode after = Desk.awaitClaim(claim, "recoveryStatus", "RECOVERED");
        assertThat(amount(after.path("amounts"), "clawedBack")).isEqualTo(amount);
    }

    private static List<String> pack(UUID claim) throws IOException {
        byte[] zip = as("auditor")
                .get("audit/claims/" + claim + "/pack")
                .is(200)
                .response()
                .body();
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static void assertNothingForSouth(UUID claim, UUID clawback) {
        String document =
                Desk.claim(claim).path("documents").path(0).path("documentId").asText();
        List<String> objects = List.of(
                "claims/" + claim,
                "claims/" + claim + "/preflight",
                "claims/" + claim + "/timeline",
                "evidence/" + document + "/content",
                "clawbacks/" + clawback,
                "partners/NORTH/bank-profile");
        objects.forEach(object -> as("partner-south").get(object).problem(404, "NOT_FOUND"));
    }

    private static File first(String folder, String ending, String mediaType) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(CORPUS, folder))) {
            Path file = files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            return new File("file", file.getFileName().toString(), mediaType, Files.readAllBytes(file));
        }
    }
}
