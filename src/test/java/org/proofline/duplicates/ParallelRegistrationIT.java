package org.proofline.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.proofline.duplicates.Duplicates.Match;
import org.proofline.evidence.ProofModules;

/** Claims for the same cost that come at the same moment, on a real database. */
class ParallelRegistrationIT {

    private static final int AT_ONCE = 8;
    private static final ProofModules MODULES = new ProofModules(Map.of());

    private final Duplicates duplicates = MODULES.get(Duplicates.class);

    @AfterAll
    static void end() {
        MODULES.close();
    }

    @RepeatedTest(5)
    void of_several_at_the_same_moment_each_later_one_sees_all_earlier_ones() throws Exception {
        String number = "P-" + UUID.randomUUID();
        UUID partner = UUID.randomUUID();

        List<List<Match>> found = atOnce(IntStream.range(0, AT_ONCE)
                .mapToObj(i -> Claimed.by(partner).cost("Media AG", null, number, "2026-06-0" + (i + 1), "40" + i))
                .toList());

        assertThat(found.stream().map(List::size).sorted().toList())
                .isEqualTo(IntStream.range(0, AT_ONCE).boxed().toList());
    }

    @Test
    void many_keys_in_any_order_never_wait_for_each_other_in_a_circle() throws Exception {
        List<String> numbers = new ArrayList<>(IntStream.range(0, 12)
                .mapToObj(i -> "C-" + i + "-" + UUID.randomUUID())
                .toList());
        List<Claimed> claims = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Collections.rotate(numbers, 5);
            Claimed claimed = Claimed.by(UUID.randomUUID());
            numbers.forEach(number -> claimed.cost("Media AG", "DE811193231", number, "2026-06-01", "10"));
            claims.add(claimed);
        }

        List<List<Match>> found = atOnce(claims);

        assertThat(found.stream().mapToInt(List::size).sum()).isEqualTo(numbers.size() * AT_ONCE * (AT_ONCE - 1) / 2);
    }

    @RepeatedTest(3)
    void the_same_claim_registered_many_times_at_once_is_remembered_once() throws Exception {
        String number = "S-" + UUID.randomUUID();
        duplicates.register(Claimed.by(UUID.randomUUID())
                .cost("Media AG", null, number, "2026-06-01", "10")
                .candidate());
        Claimed one = Claimed.by(UUID.randomUUID()).cost("Media AG", null, number, "2026-06-01", "10");

        List<List<Match>> found = atOnce(Collections.nCopies(AT_ONCE, one));

        assertThat(found.stream().distinct()).hasSize(1);
        assertThat(MODULES.typesOfEvents(one.id)).containsExactly("DUPLICATE_FOUND");
    }

    private List<List<Match>> atOnce(List<Claimed> claims) throws Exception {
        CyclicBarrier start = new CyclicBarrier(claims.size());
        ExecutorService threads = Executors.newFixedThreadPool(claims.size());
        try {
            List<Callable<List<Match>>> work = claims.stream()
                    .<Callable<List<Match>>>map(claimed -> () -> {
                        start.await();
                        return duplicates.register(claimed.candidate());
                    })
                    .toList();
            List<List<Match>> found = new ArrayList<>();
            for (Future<List<Match>> each : threads.invokeAll(work, 60, TimeUnit.SECONDS)) {
                found.add(each.get());
            }
            return found;
        } finally {
            threads.shutdownNow();
        }
    }
}
