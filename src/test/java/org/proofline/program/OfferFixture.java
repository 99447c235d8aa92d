package org.proofline.program;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.proofline.program.Offer.Terms;
import org.proofline.shared.Money;

/** Offers for tests. */
public final class OfferFixture {

    private OfferFixture() {}

    /** Half of the cost of digital ads, up to 500 EUR without a person. */
    public static Offer coop(String code, LocalDate from, LocalDate to) {
        return with(
                code,
                from,
                to,
                List.of("DIGITAL_AD"),
                terms(new BigDecimal("50"), Money.eur("10000"), List.of(), true));
    }

    /** From the beginning of 2026, for these partners only. */
    public static Offer openTo(String code, List<String> partners, boolean claimable) {
        return with(
                code,
                LocalDate.of(2026, 1, 1),
                null,
                List.of("DIGITAL_AD"),
                terms(new BigDecimal("50"), null, partners, claimable));
    }

    static Offer with(String code, LocalDate from, LocalDate to, List<String> activities, Terms terms) {
        return new Offer(
                null,
                code,
                0,
                "Offer " + code,
                "An offer of the tests",
                "COOP",
                "F-TEST",
                "PL-EU",
                "EUR",
                ZoneId.of("Europe/Berlin"),
                from,
                to,
                activities,
                terms);
    }

    static Terms terms(BigDecimal share, Money cap, List<String> partners, boolean claimable) {
        return new Terms(
                share, false, 45, cap, Money.eur("500.00"), new BigDecimal("5"), 0, "BANK", 0, partners, claimable);
    }
}
