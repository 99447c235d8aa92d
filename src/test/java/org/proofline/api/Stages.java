package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.payout.simulator.BankSimulator;
import org.proofline.testing.TestClock;

/** Brings claims to where a test needs them, by the calls that people make. */
final class Stages {

    static final String NORTH = "partner-north";
    private static final List<String> DECIDERS = List.of(
            "claims-validator",
            "marketing-reviewer",
            "channel-manager",
            "finance-approver",
            "finance-approver-2",
            "director",
            "appeal-reviewer");

    private final ApiTest test;

    Stages(ApiTest test) {
        this.test = test;
    }

    UUID approved(String offer, String net) {
        UUID claim = test.submitted(NORTH, offer, net);
        decideAll(claim, "{\"outcome\": \"APPROVE\", \"comment\": \"fine\"}");
        assertThat(claim(claim).path("status").asText()).isEqualTo("APPROVED");
        return claim;
    }

    UUID rejected(String offer, String net) {
        UUID claim = test.submitted(NORTH, offer, net);
        decideAll(claim, "{\"outcome\": \"REJECT\", \"reasonCode\": \"MISSING_BRANDING\"}");
        assertThat(claim(claim).path("status").asText()).isEqualTo("REJECTED");
        return claim;
    }

    /** Each task of the claim is decided this way by the first person who may. */
    void decideAll(UUID claim, String decision) {
        boolean decided;
        do {
            decided = DECIDERS.stream().anyMatch(person -> decideFirst(person, claim, decision));
            test.runJobs(claim);
        } while (decided);
    }

    private boolean decideFirst(String person, UUID claim, String decision) {
        List<String> tasks =
                test.as(person).get("tasks?claimId=" + claim).is(200).each("", "id");
        return !tasks.isEmpty()
                && test.as(person)
                                .post("tasks/" + tasks.get(0) + "/decision", decision)
                                .status()
                        == 200;
    }

    /** The id of a task of the claim that somebody has to do now. */
    String openTask(UUID claim) {
        return DECIDERS.stream()
                .flatMap(person -> test.as(person).get("tasks?claimId=" + claim).each("", "id").stream())
                .findFirst()
                .orElseThrow();
    }

    /** Approved, in a released run and settled by the simulated bank. */
    UUID paid(String net) {
        UUID claim = approved("COOP-DIGITAL", net);
        UUID run = releasedRun();
        settle(run);
        // Netted in full where another test's recovery is still open.
        assertThat(claim(claim).path("paymentStatus").asText()).isIn("PAID", "OFFSET");
        return claim;
    }

    UUID builtRun() {
        return test.as("payments-maker")
                .postOnce("payment-runs", "{\"cutOff\": \"" + test.today() + "\", \"currency\": \"EUR\"}")
                .is(201)
                .id();
    }

    UUID releasedRun() {
        UUID run = builtRun();
        test.runJobs(run);
        test.as("payments-releaser")
                .postOnce("payment-runs/" + run + "/release", null)
                .is(200);
        test.runJobs(run);
        return run;
    }

    /** Leaves no built run behind that holds the payments of other tests. */
    void builtRunsAreRejected(List<UUID> runs) {
        runs.forEach(run -> test.as("payments-releaser")
                .post("payment-runs/" + run + "/rejection", "{\"reason\": \"End of the test\"}"));
    }

    /** The simulated bank answers everything it was sent. */
    void settle(UUID run) {
        TestClock clock = test.bean(TestClock.class);
        clock.advance(Duration.ofSeconds(7));
        test.bean(BankSimulator.class).answer();
        JsonNode items =
                test.as("payments-maker").get("payment-runs/" + run).json().path("items");
        items.forEach(item -> test.runJobs(UUID.fromString(item.path("id").asText())));
        clock.reset();
    }

    UUID dispute(UUID claim) {
        return test.as(NORTH)
                .post("claims/" + claim + "/dispute", "{\"reasonCode\": \"OTHER\", \"comment\": \"Look again\"}")
                .is(201)
                .id();
    }

    UUID fundRequest() {
        ClaimStory story = test.campaign("MDF-EVENT", "1");
        String json =
                """
                {"offerCode": "MDF-EVENT", "activityType": "EVENT_SEMINAR", "activityStart": "%s", "activityEnd": "%s",
                 "venue": "Hamburg", "lines": [{"description": "Hall", "net": 1800}], "requestedAmount": "900.00",
                 "expectedResults": {"leads": 40}}
                """
                        .formatted(story.day().plusDays(40), story.day().plusDays(41));
        return test.as(NORTH).post("fund-requests", json).is(201).id();
    }

    /** Money for a seminar of that day is reserved; returns the request as its partner sees it. */
    JsonNode approvedRequest(LocalDate day, String cost, String amount) {
        String json =
                """
                {"offerCode": "MDF-EVENT", "activityType": "EVENT_SEMINAR", "activityStart": "%s", "activityEnd": "%s",
                 "country": "DE", "venue": "Hamburg", "lines": [{"description": "Hall", "net": "%s"}], "requestedAmount": "%s",
                 "expectedResults": {"leads": 40}}
                """
                        .formatted(day, day, cost, amount);
        UUID request = test.as(NORTH).post("fund-requests", json).is(201).id();
        test.as(NORTH)
                .postOnce("fund-requests/" + request + "/submission", null)
                .is(202);
        test.runJobs(request);
        while (DECIDERS.stream().anyMatch(person -> approveRequest(person, request))) {
            test.runJobs(request);
        }
        return test.as(NORTH).get("fund-requests/" + request).is(200).json();
    }

    private boolean approveRequest(String person, UUID request) {
        return test.as(person).get("tasks").is(200).json().findParents("subjectId").stream()
                .filter(row -> row.path("subjectId").asText().equals(request.toString()))
                .map(row -> test.as(person)
                        .post("tasks/" + row.path("id").asText() + "/decision", "{\"outcome\": \"APPROVE\"}"))
                .anyMatch(answer -> answer.status() == 200);
    }

    /** Proposed and approved: the partner was told. */
    UUID clawback(UUID claim) {
        UUID clawback = test.as("finance-approver")
                .postOnce(
                        "clawbacks",
                        "{\"claimId\": \"" + claim + "\", \"reasonCode\": \"DOUBLE_BILLING\", \"comment\": \"Twice\"}")
                .is(202)
                .id();
        test.runJobs(clawback);
        String task = test.as("director").get("tasks").is(200).json().findParents("subjectId").stream()
                .filter(row -> row.path("subjectId").asText().equals(clawback.toString()))
                .map(row -> row.path("id").asText())
                .findFirst()
                .orElseThrow();
        test.as("director")
                .post("tasks/" + task + "/decision", "{\"outcome\": \"APPROVE\", \"comment\": \"Take it back\"}")
                .is(200);
        test.runJobs(clawback);
        return clawback;
    }

    JsonNode claim(UUID claim) {
        return test.as("auditor").get("claims/" + claim).is(200).json();
    }
}
