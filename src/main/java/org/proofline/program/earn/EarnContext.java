package org.proofline.program.earn;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.proofline.shared.Money;

/**
 * What a calculation must know beside the lines of the period.
 *
 * @param partnerTier such as {@code GOLD}
 * @param from first day of the period
 * @param to last day of the period
 * @param baseline totals of the period that growth is measured against
 * @param earlier totals of the lines before the period that tiers count on from
 * @param window totals of the months before the period that belong to the rolling window
 * @param alreadyEarned what was earned for the same period before, or null: caps then limit what comes on top
 * @param room what caps leave to be earned on top of {@code alreadyEarned}; a cap of the plan that is not named here
 *     counts as not used by anything but {@code alreadyEarned}
 */
public record EarnContext(
        String partnerTier,
        LocalDate from,
        LocalDate to,
        Totals baseline,
        Totals earlier,
        Totals window,
        Money alreadyEarned,
        Map<CapKind, Money> room) {

    public EarnContext {
        Objects.requireNonNull(partnerTier, "partnerTier");
        baseline = baseline == null ? Totals.NONE : baseline;
        earlier = earlier == null ? Totals.NONE : earlier;
        window = window == null ? Totals.NONE : window;
        Map<CapKind, Money> ordered = new EnumMap<>(CapKind.class);
        ordered.putAll(room == null ? Map.of() : room);
        room = Collections.unmodifiableMap(ordered);
    }

    public static EarnContext of(String partnerTier, LocalDate from, LocalDate to) {
        return new EarnContext(partnerTier, from, to, null, null, null, null, null);
    }

    public EarnContext against(Totals other) {
        return new EarnContext(partnerTier, from, to, other, earlier, window, alreadyEarned, room);
    }

    public EarnContext countingOnFrom(Totals other) {
        return new EarnContext(partnerTier, from, to, baseline, other, window, alreadyEarned, room);
    }

    public EarnContext inWindow(Totals other) {
        return new EarnContext(partnerTier, from, to, baseline, earlier, other, alreadyEarned, room);
    }

    public EarnContext having(Money earned) {
        return new EarnContext(partnerTier, from, to, baseline, earlier, window, earned, room);
    }

    public EarnContext withRoom(CapKind kind, Money left) {
        Map<CapKind, Money> more = new EnumMap<>(CapKind.class);
        more.putAll(room);
        more.put(kind, left);
        return new EarnContext(partnerTier, from, to, baseline, earlier, window, alreadyEarned, more);
    }
}
