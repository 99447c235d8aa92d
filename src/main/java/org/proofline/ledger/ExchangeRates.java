package org.proofline.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proofline.shared.Money;

/**
 * Reference rates of the European Central Bank, taken in as its daily file (XML or CSV); nothing is fetched. One program
 * owner or operator takes a file in, another program owner accepts it, and only then it counts.
 */
public interface ExchangeRates {

    /** @param rates how many rates the file holds */
    record RateImport(UUID id, int rates, LocalDate from, LocalDate to) {}

    /**
     * @param factor units of the target currency for one unit of the original
     * @param date of the rate: the day asked for, or the last one before it on which rates were published
     * @param source where the rate comes from
     */
    record Conversion(Money original, BigDecimal factor, LocalDate date, String source, Money converted) {}

    /** @throws org.proofline.shared.DomainException INVALID {@code RATE_FILE} naming what cannot be read */
    RateImport propose(byte[] file);

    /**
     * A file that was taken in.
     *
     * @param accepted null while nobody decided
     */
    record Taken(RateImport file, String proposedBy, Instant proposedAt, Boolean accepted, String decidedBy) {}

    /** @param rate units of the currency for one euro */
    record Published(String currency, LocalDate date, BigDecimal rate) {}

    /** The files, newest first. */
    List<Taken> files(int limit);

    /** The rates that count on a day: the last accepted ones of each currency, at most five days old. */
    List<Published> on(LocalDate day);

    /** The second person's answer. */
    void decide(UUID importId, boolean accepted);

    /**
     * Converts over the euro and rounds half up once, at the end. On days without rates (weekends, holidays) the last
     * ones count, at most five days old.
     *
     * @throws org.proofline.shared.DomainException CONFLICT {@code RATE_MISSING} naming the currency and the day
     */
    Conversion convert(Money amount, String currency, LocalDate on);

    /** The same; empty where {@link #convert} refuses. */
    Optional<Conversion> find(Money amount, String currency, LocalDate on);
}
