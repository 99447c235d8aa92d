package org.proofline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proofline.api.Answer;

/** Many people at the same moment, while the job executor works beside them. */
class ParallelIT {

    private static final int CLAIMS = 200;
    private static final int WITHIN_THE_FUND = 99;
    private static final int REPETITIONS = 100;
    private static final int HANDS_TO_PREPARE = 6;
    private static final List<String> APPROVERS = List.of("channel-manager", "dual-role");

    @Test
    void a_fund_of_a_thousand_pays_99_of_200_equal_claims_decided_at_once() {
        List<UUID> claims =
                together(CLAIMS, HANDS_TO_PREPARE, i -> Desk.submitted(Desk.campaign("MDF-RACE", "10.01", 3 + i % 35)));
        Map<UUID, String> tasks = tasks(claims);
        List<Answer> answers =
                together(CLAIMS, CLAIMS, i -> Desk.decide(APPROVERS.get(i % 2), tasks.get(claims.get(i))));

        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 409);
        List<UUID> refused = new ArrayList<>();
        for (int i = 0; i < CLAIMS; i++) {
            if (answers.get(i).status() == 409) {
                answers.get(i).problem(409, "INSUFFICIENT_FUNDS");
                refused.add(claims.get(i));
            }
        }
        assertThat(refused).hasSize(CLAIMS - WITHIN_THE_FUND);
        assertThat(openTasks(claims)).containsOnlyKeys(refused);
        refused.forEach(
                claim -> assertThat(Desk.claim(claim).path("status").asText()).isNotEqualTo("APPROVED"));
        Desk.assertBalanced();
    }

    @Test
    void a_hundred_equal_submissions_are_one() {
        UUID claim = Desk.proven(Desk.campaign("COOP-DIGITAL", "1200.00", 13));
        String key = UUID.randomUUID().toString();
        List<Answer> answers = together(REPETITIONS, REPETITIONS, i -> submit(claim, key));
        String first = submit(claim, key).is(202).text();
        assertThat(answers).allSatisfy(answer -> {
            if (answer.status() == 409) {
                answer.problem(409, "IDEMPOTENCY_KEY_IN_FLIGHT");
            } else {
                assertThat(answer.is(202).text()).isEqualTo(first);
            }
        });
        Desk.approve(claim);
        assertThat(Desk.inTheTrail(claim, "CLAIM_SUBMITTED")).isEqualTo(1);
        assertThat(Desk.inTheTrail(claim, "CLAIM_APPROVED")).isEqualTo(1);
    }

    private static Answer submit(UUID claim, String key) {
        return Desk.as(Desk.PARTNER).post("claims/" + claim + "/submission", null, "Idempotency-Key", key);
    }

    /** Waits until each claim has its one task. */
    private static Map<UUID, String> tasks(List<UUID> claims) {
        Desk.await("every claim has a task", () -> openTasks(claims).size() == claims.size());
        return openTasks(claims);
    }

    /** The open task of each of these claims that has one. */
    private static Map<UUID, String> openTasks(List<UUID> claims) {
        Map<UUID, String> tasks = new HashMap<>();
        Desk.as("channel-manager")
                .get("tasks")
                .is(200)
                .json()
                .forEach(task -> tasks.put(
                        UUID.fromString(task.path("claimId").asText()),
                        task.path("id").asText()));
        tasks.keySet().retainAll(claims);
        return tasks;
    }

    private static <T> List<T> together(int times, int threads, IntFunction<T> work) {
        ExecutorService hands = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> results = IntStream.range(0, times)
                    .mapToObj(i -> hands.submit(() -> work.apply(i)))
                    .toList();
            List<T> done = new ArrayList<>();
            for (Future<T> result : results) {
                done.add(result.get());
            }
            return done;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            hands.shutdownNow();
        }
    }
}
