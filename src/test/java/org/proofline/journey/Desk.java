package org.proofline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.proofline.api.Answer;
import org.proofline.api.Caller;
import org.proofline.api.ClaimStory;

/** What people do over and over on a journey, each in their own name. */
final class Desk {

    static final String PARTNER = "partner-north";
    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Berlin"));
    private static final LocalDate TODAY = LocalDate.now(CLOCK);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> DECIDERS = List.of(
            "claims-validator",
            "marketing-reviewer",
            "channel-manager",
            "finance-approver",
            "finance-approver-2",
            "director");

    private Desk() {}

    static Caller as(String user) {
        return new Caller(RunningApplication.port(), user);
    }

    /** A campaign with an invoice and documents of its own that ended so many days ago. */
    static ClaimStory campaign(String offer, String net, int daysAgo) {
        return new ClaimStory(offer, net, UUID.randomUUID().toString().substring(0, 13), TODAY.minusDays(daysAgo));
    }

    static UUID draft(ClaimStory story) {
        return as(PARTNER)
                .post("claims", story.json("\"country\": \"DE\", \"venue\": \"Kunsthalle Kiel\","))
                .is(201)
                .id();
    }

    static UUID proven(ClaimStory story) {
        UUID claim = draft(story);
        story.prove(as(PARTNER), claim);
        return claim;
    }

    static UUID submitted(ClaimStory story) {
        UUID claim = proven(story);
        submit(claim);
        return claim;
    }

    static void submit(UUID claim) {
        as(PARTNER).postOnce("claims/" + claim + "/submission", null).is(202);
    }

    static JsonNode claim(UUID claim) {
        return as(PARTNER).get("claims/" + claim).is(200).json();
    }

    /** The open tasks of that person about that claim. */
    static List<String> tasks(String user, UUID claim) {
        return as(user).get("tasks?claimId=" + claim).is(200).each("", "id");
    }

    /** Whoever has a task on the claim approves it, until no decision is missing. */
    static void approve(UUID claim) {
        await("the claim " + claim + " is approved", () -> {
            for (String decider : DECIDERS) {
                tasks(decider, claim).forEach(task -> decide(decider, task));
            }
            return claim(claim).path("status").asText().equals("APPROVED");
        });
    }

    /** One decision to approve. */
    static Answer decide(String user, String task) {
        return as(user).post("tasks/" + task + "/decision", "{\"outcome\": \"APPROVE\", \"comment\": \"Seen.\"}");
    }

    static JsonNode awaitClaim(UUID claim, String field, String value) {
        await(
                field + " of " + claim + " is " + value,
                () -> claim(claim).path(field).asText().equals(value));
        return claim(claim);
    }

    static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(condition);
    }

    /** A run of everything due in euros, by the day it is by then. */
    static UUID run() {
        return as("payments-maker")
                .postOnce("payment-runs", "{\"cutOff\": \"" + LocalDate.now(CLOCK) + "\", \"currency\": \"EUR\"}")
                .is(201)
                .id();
    }

    static Answer release(String user, UUID run) {
        return as(user).postOnce("payment-runs/" + run + "/release", "{}");
    }

    /** Builds and releases a run, and waits until the bank has settled the claim. */
    static JsonNode paid(UUID claim) {
        awaitClaim(claim, "paymentStatus", "SCHEDULED");
        release("payments-releaser", run()).is(200);
        return awaitClaim(claim, "paymentStatus", "PAID");
    }

    static JsonNode verification() {
        return as("auditor").post("audit/verification", "{}").is(200).json();
    }

    static long inTheTrail(UUID claim, String type) {
        return as("auditor").get("audit/claims/" + claim).is(200).each("events", "type").stream()
                .filter(type::equals)
                .count();
    }

    /** Debit and credit are the same in every currency. */
    static void assertBalanced() {
        JsonNode totals =
                as("auditor").get("ledger/trial-balance").is(200).json().path("totals");
        assertThat(StreamSupport.stream(totals.spliterator(), false))
                .isNotEmpty()
                .allSatisfy(total -> assertThat(total.path("debit")).isEqualTo(total.path("credit")));
    }

    static String amount(JsonNode of, String name) {
        return of.path(name).path("amount").asText();
    }
}
