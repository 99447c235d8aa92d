package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.adjudication.ProofFixture.proven;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimModules;
import org.proofline.claims.ClaimStage;
import org.proofline.program.Offer;
import org.proofline.shared.DomainException;
import org.proofline.testing.TestClock;

/** One cost in several claims that are handed in at the same moment. */
class EqualClaimsTest {

    private static final int CLAIMS = 4;

    private final Adjudication adjudication = ClaimModules.shared().get(Adjudication.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    private final Offer offer = stage.offer("COOP", half(), north, "10000.00");

    @RepeatedTest(3)
    void of_equal_claims_handed_in_at_the_same_moment_exactly_one_wins() throws Exception {
        String number = "EQ-" + UUID.randomUUID();
        LocalDate day = TestClock.today().minusDays(8);
        List<Claim> claims = Stream.generate(() -> proven(
                        north,
                        aClaim().of(offer)
                                .from("Shared Media GmbH", "DE811569869")
                                .line(number, day, "250", "0", true)))
                .limit(CLAIMS)
                .toList();

        List<String> answers = atOnce(claims);

        assertThat(answers).containsOnlyOnce("taken");
        assertThat(answers)
                .filteredOn(answer -> !answer.equals("taken"))
                .hasSize(CLAIMS - 1)
                .allSatisfy(answer -> assertThat(answer).contains("D2"));
    }

    private List<String> atOnce(List<Claim> claims) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLAIMS);
        CountDownLatch together = new CountDownLatch(CLAIMS);
        try {
            List<Future<String>> answers = claims.stream()
                    .map(claim -> threads.submit(() -> {
                        together.countDown();
                        together.await();
                        return submit(claim);
                    }))
                    .toList();
            List<String> said = new ArrayList<>();
            for (Future<String> answer : answers) {
                said.add(answer.get());
            }
            return said;
        } finally {
            threads.shutdownNow();
        }
    }

    private String submit(Claim claim) {
        try {
            as(claim.partnerId()).run(() -> adjudication.submit(claim.id()));
            return "taken";
        } catch (DomainException refusal) {
            return refusal.errors().stream()
                    .map(DomainException.FieldError::code)
                    .toList()
                    .toString();
        }
    }
}
