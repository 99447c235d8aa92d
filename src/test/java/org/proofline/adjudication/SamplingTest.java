package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplingTest {

    private static final String SEED = "6f1c3a9e4b7d4a0f8c2e5d6b7a8f9c0d";

    @Test
    void the_same_seed_and_claim_always_give_the_same_draw() {
        UUID claim = UUID.fromString("01a200fa-56e6-785a-9bf6-1d1ad057ae95");
        assertThat(Sampling.draw(SEED, claim)).isEqualTo(Sampling.draw(SEED, claim));
        assertThat(Sampling.draw(SEED + "x", claim)).isNotEqualTo(Sampling.draw(SEED, claim));
    }

    @Test
    void a_draw_lies_between_zero_and_a_hundred_with_five_decimals() {
        IntStream.range(0, 1000).mapToObj(i -> draw(i)).forEach(draw -> {
            assertThat(draw).isBetween(BigDecimal.ZERO, new BigDecimal("99.99999"));
            assertThat(draw.scale()).isEqualTo(5);
        });
    }

    @Test
    void five_per_cent_selects_about_one_claim_in_twenty() {
        long selected = IntStream.range(0, 20_000)
                .filter(i -> Sampling.selected(draw(i), new BigDecimal("5")))
                .count();
        assertThat(selected).isBetween(880L, 1120L);
    }

    @Test
    void nothing_selects_nobody_and_all_selects_everybody() {
        assertThat(IntStream.range(0, 500).filter(i -> Sampling.selected(draw(i), BigDecimal.ZERO)))
                .isEmpty();
        assertThat(IntStream.range(0, 500).filter(i -> Sampling.selected(draw(i), null)))
                .isEmpty();
        assertThat(IntStream.range(0, 500).filter(i -> Sampling.selected(draw(i), new BigDecimal(100))))
                .hasSize(500);
    }

    private static BigDecimal draw(int i) {
        return Sampling.draw(SEED, new UUID(0x01a200fa56e67000L + i, 0x9bf61d1ad057ae95L));
    }
}
