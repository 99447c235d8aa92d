package org.proofline.workflow;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.proofline.program.Offer;
import org.proofline.program.Offer.Terms;
import org.proofline.shared.Money;
import org.proofline.testing.TestClock;

/** Drafts of offers under codes of their own. */
final class OfferOfTests {

    private OfferOfTests() {}

    /** Half the cost of digital ads, straight through to 500 unless drawn. */
    static Offer coop(String fund, String currency, String sampledPercent, int holdingDays) {
        Terms terms = new Terms(
                new BigDecimal("50"),
                false,
                45,
                null,
                Money.of("500.00", currency),
                new BigDecimal(sampledPercent),
                holdingDays,
                "BANK",
                0,
                List.of(),
                true);
        String code = "WF-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return new Offer(
                null,
                code,
                1,
                code,
                "An offer of the tests",
                "COOP",
                fund,
                "PL-EU",
                currency,
                ZoneId.of("Europe/Berlin"),
                TestClock.today().minusYears(1),
                null,
                List.of("DIGITAL_AD"),
                terms);
    }
}
