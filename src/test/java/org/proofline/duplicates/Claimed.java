package org.proofline.duplicates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.proofline.duplicates.Duplicates.Candidate;
import org.proofline.duplicates.Duplicates.CostFact;

/** A candidate in the making: a claim for a digital ad whose amount and day are its own. */
final class Claimed {

    private static int serial;

    final UUID id = UUID.randomUUID();
    private final UUID partner;
    private final List<CostFact> costs = new ArrayList<>();
    private LocalDate start = LocalDate.of(2026, 6, 1);
    private String amount = "1000." + String.format("%02d", ++serial % 100);
    private String activityType = "DIGITAL_AD_" + serial;
    private UUID replaces;
    private String title;
    private String venue;
    private String offer = "COOP-DIGITAL";

    private Claimed(UUID partner) {
        this.partner = partner;
    }

    static Claimed by(UUID partner) {
        return new Claimed(partner);
    }

    Claimed activity(String type, LocalDate day, String total) {
        activityType = type;
        start = day;
        amount = total;
        return this;
    }

    Claimed called(String name, String where) {
        title = name;
        venue = where;
        return this;
    }

    Claimed offer(String code) {
        offer = code;
        return this;
    }

    Claimed replacing(Claimed other) {
        replaces = other.id;
        return this;
    }

    Claimed cost(String supplier, String taxId, String number, String date, String net) {
        costs.add(new CostFact(
                costs.size() + 1,
                supplier,
                taxId,
                number,
                date == null ? null : LocalDate.parse(date),
                new BigDecimal(net),
                new BigDecimal(net),
                "EUR"));
        return this;
    }

    Candidate candidate() {
        return new Candidate(
                id,
                partner,
                offer,
                activityType,
                start,
                start.plusDays(7),
                new BigDecimal(amount),
                "EUR",
                replaces,
                costs,
                title,
                venue);
    }
}
