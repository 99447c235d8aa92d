package org.proofline.partner;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How tiers follow sales.
 *
 * @param tiers in rising order, with the net sales of a month each asks for; the first one asks for nothing
 * @param lockMonths how long a tier cannot fall after three strong months
 */
public record TierRule(List<Level> tiers, int lockMonths) {

    /** Months that are looked at. */
    public static final int MONTHS = 3;

    /** Bronze from the start, silver from 20,000 and gold from 50,000 a month; locked for a quarter. */
    public static final TierRule STANDARD = new TierRule(
            List.of(
                    new Level("BRONZE", BigDecimal.ZERO),
                    new Level("SILVER", new BigDecimal("20000")),
                    new Level("GOLD", new BigDecimal("50000"))),
            MONTHS);

    /** @param monthlyNet net sales of a month that the tier asks for */
    public record Level(String tier, BigDecimal monthlyNet) {}

    /**
     * What follows.
     *
     * @param lockedUntil last day on which the tier cannot fall; null = it may at the next time
     * @param reason in one sentence
     */
    public record Outcome(String tier, LocalDate lockedUntil, String reason) {}

    public TierRule {
        tiers = List.copyOf(tiers);
    }

    /**
     * The tier after the last three months. It rises as soon as the three together reach a tier's sum; when each of
     * them reaches it alone they are strong, and the tier is locked. It falls when it is not reached and not locked.
     *
     * @param current the tier so far
     * @param lockedUntil the lock so far; null = none
     * @param months net sales of the last three months, the latest last
     * @param today the day after the last of them
     */
    public Outcome apply(String current, LocalDate lockedUntil, List<BigDecimal> months, LocalDate today) {
        if (months.size() != MONTHS) {
            throw new IllegalArgumentException("Give the sales of " + MONTHS + " months");
        }
        int reached = reached(months);
        int now = indexOf(current);
        boolean strong = reached > 0
                && months.stream()
                        .allMatch(month -> month.compareTo(tiers.get(reached).monthlyNet()) >= 0);
        boolean locked = lockedUntil != null && !today.isAfter(lockedUntil);
        if (reached < now && locked) {
            return new Outcome(current, lockedUntil, "The tier is locked until " + lockedUntil + ".");
        }
        LocalDate lock = strong ? today.plusMonths(lockMonths).minusDays(1) : keep(lockedUntil, locked);
        return new Outcome(tiers.get(reached).tier(), lock, reason(reached, strong));
    }

    private String reason(int reached, boolean strong) {
        String tier = tiers.get(reached).tier();
        return strong
                ? "Each of the last three months reached " + tier + ", so it is locked."
                : "The last three months together reach " + tier + ".";
    }

    private static LocalDate keep(LocalDate lockedUntil, boolean locked) {
        return locked ? lockedUntil : null;
    }

    private int reached(List<BigDecimal> months) {
        BigDecimal sum = months.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int reached = 0;
        for (int i = 1; i < tiers.size(); i++) {
            if (sum.compareTo(tiers.get(i).monthlyNet().multiply(BigDecimal.valueOf(MONTHS))) >= 0) {
                reached = i;
            }
        }
        return reached;
    }

    private int indexOf(String tier) {
        return tiers.stream().map(Level::tier).toList().indexOf(tier);
    }
}
