package org.proofline.payout.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.proofline.payout.simulator.TakenFile.Order;

/** The answers of the simulated bank to one file, in time. */
enum Answer {
    STATUS(Duration.ofSeconds(1)) {
        @Override
        List<byte[]> to(TakenFile file, Instant now) {
            return List.of(new StatusReport(file, now).write(id(file, "S"), REJECTED));
        }
    },
    BOOKED(Duration.ofSeconds(3)) {
        @Override
        List<byte[]> to(TakenFile file, Instant now) {
            return bookings(file, now, "B", REJECTED.or(LATE_ONE).negate());
        }
    },
    AGAIN(Duration.ofSeconds(4)) {
        /** The same message again, and the same bookings in another message. */
        @Override
        List<byte[]> to(TakenFile file, Instant now) {
            List<byte[]> other = bookings(file, now, "A", TWICE);
            List<byte[]> same = bookings(file, now, "B", REJECTED.or(LATE_ONE).negate());
            return other.isEmpty() ? List.of() : List.of(same.get(0), other.get(0));
        }
    },
    RETURNED(Duration.ofSeconds(6)) {
        @Override
        List<byte[]> to(TakenFile file, Instant now) {
            List<Order> returned = file.orders().stream().filter(COMES_BACK).toList();
            return returned.isEmpty()
                    ? List.of()
                    : List.of(new Notification(file, now).returns(id(file, "R"), returned));
        }
    },
    LATE(Duration.ofSeconds(60)) {
        @Override
        List<byte[]> to(TakenFile file, Instant now) {
            return bookings(file, now, "L", LATE_ONE);
        }
    };

    private static final Predicate<Order> REJECTED = order -> order.endsIn("13");
    private static final Predicate<Order> LATE_ONE = order -> order.endsIn("14");
    private static final Predicate<Order> TWICE = order -> order.endsIn("15");
    private static final Predicate<Order> COMES_BACK = order -> order.endsIn("16");

    private final Duration after;

    Answer(Duration after) {
        this.after = after;
    }

    Duration after() {
        return after;
    }

    /** The messages of this answer; none when no order asks for it. */
    abstract List<byte[]> to(TakenFile file, Instant now);

    private static List<byte[]> bookings(TakenFile file, Instant now, String kind, Predicate<Order> which) {
        List<Order> booked = file.orders().stream().filter(which).toList();
        return booked.isEmpty() ? List.of() : List.of(new Notification(file, now).bookings(id(file, kind), booked));
    }

    private static String id(TakenFile file, String kind) {
        return kind + "-" + file.messageId();
    }
}
