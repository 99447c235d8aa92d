package org.proofline.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.proofline.ledger.FundHistory.Point;
import org.proofline.shared.Money;

/**
 * The burn-down chart of a fund as a drawing: what is left month by month, and the line of an even use until its end. The
 * table beside it says the same in figures.
 *
 * @param left corners of the line of what is not paid and not expired
 * @param available corners of the line of what nobody was promised
 * @param dots where the months end, on both lines
 * @param evenFrom height at which the even line begins
 * @param endX where the fund ends
 */
public record BurnDown(String left, String available, List<Dot> dots, int evenFrom, int endX, List<Tick> ticks) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 280;
    private static final int LEFT = 128;
    private static final int RIGHT = 16;
    private static final int TOP = 16;
    private static final int BOTTOM = 36;

    /** @param shade left or free */
    public record Dot(int x, int y, String shade) {}

    /** A word at one of the axes. */
    public record Tick(int x, int y, String text, String anchor) {}

    /** @param lastDay of the fund; null for one without an end: the chart then ends today. Null without points. */
    public static BurnDown of(List<Point> points, LocalDate lastDay) {
        if (points.isEmpty()) {
            return null;
        }
        LocalDate from = points.get(0).day().withDayOfMonth(1);
        LocalDate today = points.get(points.size() - 1).day();
        LocalDate to = lastDay == null || lastDay.isBefore(today) ? today : lastDay;
        Frame frame = new Frame(from, to, most(points));
        return new BurnDown(
                frame.line(points, BurnDown::left),
                frame.line(points, Point::available),
                points.stream().flatMap(frame::dots).toList(),
                frame.y(points.get(0).allocated()),
                frame.x(to),
                frame.ticks());
    }

    public static int bottom() {
        return HEIGHT - BOTTOM;
    }

    public static int begin() {
        return LEFT;
    }

    private static Money left(Point point) {
        return point.available().plus(point.promised());
    }

    private static Money most(List<Point> points) {
        return points.stream().map(Point::allocated).reduce(Money::max).orElseThrow();
    }

    private record Frame(LocalDate from, LocalDate to, Money most) {

        int x(LocalDate day) {
            long all = Math.max(1, ChronoUnit.DAYS.between(from, to));
            long past = ChronoUnit.DAYS.between(from, day);
            return (int) (LEFT + (WIDTH - LEFT - RIGHT) * past / all);
        }

        int y(Money amount) {
            if (!most.isPositive()) {
                return bottom();
            }
            int height = bottom() - TOP;
            BigDecimal up = amount.amount()
                    .max(BigDecimal.ZERO)
                    .multiply(BigDecimal.valueOf(height))
                    .divide(most.amount(), 0, RoundingMode.HALF_UP);
            return bottom() - up.min(BigDecimal.valueOf(height)).intValue();
        }

        String line(List<Point> points, java.util.function.Function<Point, Money> height) {
            return points.stream()
                    .map(point -> x(point.day()) + "," + y(height.apply(point)))
                    .collect(Collectors.joining(" "));
        }

        java.util.stream.Stream<Dot> dots(Point point) {
            return java.util.stream.Stream.of(
                    new Dot(x(point.day()), y(BurnDown.left(point)), "left"),
                    new Dot(x(point.day()), y(point.available()), "free"));
        }

        List<Tick> ticks() {
            Money half = Money.rounded(
                    most.amount().divide(BigDecimal.valueOf(2), most.amount().scale() + 1, RoundingMode.HALF_UP),
                    most.currency());
            Money none = Money.zero(most.currency());
            return List.of(
                    new Tick(LEFT - 8, y(most) + 4, Words.money(most), "end"),
                    new Tick(LEFT - 8, y(half) + 4, Words.money(half), "end"),
                    new Tick(LEFT - 8, y(none) + 4, Words.money(none), "end"),
                    new Tick(LEFT, HEIGHT - 10, Words.day(from), "start"),
                    new Tick(WIDTH - RIGHT, HEIGHT - 10, Words.day(to), "end"));
        }
    }
}
