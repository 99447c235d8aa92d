package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proofline.adjudication.SmallSplits.Limited;
import org.proofline.adjudication.SmallSplits.Split;
import org.proofline.claims.Claim;
import org.proofline.claims.PastClaims.PastClaim;
import org.proofline.shared.Money;

/** Which small claims belong together. */
class SmallSplitsTest {

    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
    private static final UUID PARTNER = UUID.randomUUID();
    private static final BigDecimal LIMIT = new BigDecimal("500.00");

    @Test
    void f5_ten_slices_of_a_tenth_reach_the_limit_and_the_eleventh_exceeds_it() {
        assertThat(found(slices("Agency GmbH", 10, Duration.ofHours(6)))).isEmpty();

        List<Split> found = found(slices("Agency GmbH", 11, Duration.ofHours(6)));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).unnamed()).hasSize(11);
        assertThat(found.get(0).facts()).containsEntry("sum", "550.00 EUR").containsEntry("limit", "500.00 EUR");
    }

    @Test
    void f5_slices_further_apart_than_the_days_of_the_rule_are_not_added_up() {
        assertThat(found(slices("Agency GmbH", 40, Duration.ofDays(2)))).isEmpty();
    }

    @Test
    void f5_other_suppliers_and_other_currencies_are_not_added_up_and_a_legal_form_makes_no_other() {
        List<Limited> claims = new ArrayList<>(slices("Agency North GmbH", 6, Duration.ofHours(6)));
        claims.addAll(slices("Printer South GmbH", 6, Duration.ofHours(6)));
        assertThat(found(claims)).isEmpty();
        claims.addAll(slices("Agency North", 5, Duration.ofHours(5)));
        assertThat(found(claims)).singleElement().satisfies(split -> assertThat(split.claims())
                .hasSize(11));
    }

    @Test
    void f5_a_claim_above_the_limit_of_the_others_counts_for_none_of_them() {
        List<Limited> claims = new ArrayList<>(slices("Agency GmbH", 5, Duration.ofHours(6)));
        claims.add(0, claim("Agency GmbH", "3000.00", START, new BigDecimal("5000.00")));
        assertThat(found(claims)).isEmpty();
    }

    @Test
    void f5_what_was_named_is_not_named_again_and_newcomers_are_found_by_the_whole_sum() {
        List<Limited> claims = slices("Agency GmbH", 12, Duration.ofHours(6));
        Set<UUID> named = Set.copyOf(
                claims.subList(0, 11).stream().map(each -> each.claim().id()).toList());
        List<Split> found = SmallSplits.of(claims, named, 14);
        assertThat(found).singleElement().satisfies(split -> {
            assertThat(split.unnamed()).containsExactly(claims.get(11).claim());
            assertThat(split.sum()).isEqualByComparingTo("600.00");
        });
        assertThat(SmallSplits.of(claims.subList(0, 11), named, 14)).isEmpty();
    }

    private static List<Split> found(List<Limited> claims) {
        return SmallSplits.of(claims, Set.of(), 14);
    }

    private static List<Limited> slices(String supplier, int count, Duration apart) {
        return IntStream.range(0, count)
                .mapToObj(i -> claim(supplier, "50.00", START.plus(apart.multipliedBy(i)), LIMIT))
                .toList();
    }

    private static Limited claim(String supplier, String net, Instant at, BigDecimal limit) {
        Claim.Line line = new Claim.Line(
                1, "Ad", supplier, null, "N", LocalDate.EPOCH, Money.eur(net), Money.eur("0.00"), true, null, null);
        UUID id = UUID.randomUUID();
        PastClaim past =
                new PastClaim(id, "CL-" + id, "COOP", "DIGITAL_AD", at, "EUR", new BigDecimal(net), List.of(line));
        return new Limited(past, PARTNER, limit);
    }
}
