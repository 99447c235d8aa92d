package org.proofline.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Sales of the last quarter, claims on what they earn, and runs over them, by calls alone. */
final class RewardStage {

    private static final String YES = "{\"outcome\": \"APPROVE\", \"comment\": \"Compared with the sales\"}";

    final LocalDate from;
    final LocalDate to;
    final Stages stages;
    private final ApiTest test;

    RewardStage(ApiTest test) {
        this.test = test;
        this.stages = new Stages(test);
        LocalDate today = test.today();
        LocalDate thisQuarter =
                today.withMonth((today.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
        from = thisQuarter.minusMonths(3);
        to = thisQuarter.minusDays(1);
    }

    /** Submitted, and its process has done all it can without people. */
    UUID submitted(String who, RewardStory story) {
        UUID claim = story.drafted(test.as(who));
        test.as(who).postOnce("claims/" + claim + "/submission", null).is(202);
        test.runJobs(claim);
        return claim;
    }

    /** From draft to settlement, with whatever people have to decide on the way. */
    UUID settled(String who, RewardStory story) {
        UUID claim = submitted(who, story);
        stages.decideAll(claim, YES);
        UUID payment = UUID.fromString(stages.claim(claim).path("paymentId").asText());
        test.runJobs(payment);
        if (stages.claim(claim).path("paymentStatus").asText().equals("SCHEDULED")) {
            stages.settle(stages.releasedRun());
            test.runJobs(payment);
        }
        return claim;
    }

    void sold(String who, LocalDate day, String net, String more) {
        String quantity = net.startsWith("-") ? "-1" : "1";
        test.as(who)
                .post(
                        "sales-lines",
                        """
                        {"lines": [{"key": "%s", "product": "P-1", "date": "%s", "quantity": "%s", "netValue": "%s",
                         "currency": "EUR"%s}]}
                        """
                                .formatted(ApiTest.marker(), day, quantity, net, more))
                .is(200);
    }

    /** Computes the rebates of last quarter anew; an earlier run that is still open ends first. */
    UUID run() {
        test.as("program-owner").get("rebate-runs").is(200).json().forEach(run -> {
            if (List.of("COMPUTED", "REVIEWED").contains(run.path("status").asText())) {
                test.as("program-owner")
                        .post("rebate-runs/" + run.path("id").asText() + "/rejection", "{\"reason\": \"Again\"}");
            }
        });
        return test.as("program-owner")
                .post("rebate-runs", run("REBATE-VOLUME"))
                .is(201)
                .id();
    }

    String run(String offer) {
        return "{\"offerCode\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(offer, from, to);
    }

    String differenceOf(String partner, UUID run) {
        JsonNode all = test.as("program-owner")
                .get("rebate-runs/" + run + "/entitlements?limit=200")
                .is(200)
                .json();
        return all.findParents("partner").stream()
                .filter(of -> of.path("partner").asText().equals(partner))
                .map(of -> of.at("/difference/amount").asText())
                .findFirst()
                .orElseThrow();
    }

    /** A unit of the launch, sold by the person who is rewarded. */
    void launch(String who, LocalDate day, String serial) {
        sold(
                who,
                day,
                "900.00",
                ", \"serial\": \"" + serial + "\", \"productGroup\": \"LAUNCH\", \"salesperson\": \"Sven Ohlsen\","
                        + " \"invoicePaid\": \"yes\", \"invoicePaidOn\": \"" + day + "\"");
    }
}
