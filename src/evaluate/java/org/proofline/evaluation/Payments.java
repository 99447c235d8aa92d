package org.proofline.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.proofline.duplicates.internal.Replay;
import org.proofline.duplicates.internal.Replay.Found;
import org.proofline.evaluation.Corpus.Entry;

/**
 * A file of real payments as claims: are its natural repeats found, how many rows would people look at, and are repeats
 * found that are seeded among the distinct ones as people make them?
 */
final class Payments implements Measures {

    private static final Set<String> STOPPED = Set.of("BLOCK", "HOLD");
    private static final int SEEDED_ONE_IN = 100;
    private static final long SEED = 20261122;

    /** The columns by the names that such files give them, beginning with those of the development corpus. */
    private static final List<String> VENDOR =
            List.of("vendor_num", "vendor_number", "vendor_id", "vendor", "vendnum", "supplier");

    private static final List<String> NUMBER =
            List.of("invoice_num", "invoice_number", "invoice_no", "invnum", "invoice");
    private static final List<String> DATE = List.of("date", "invoice_date", "payment_date");
    private static final List<String> AMOUNT = List.of("amount", "invoice_amount", "total");

    private record Payment(UUID id, String vendor, LocalDate date, String number, BigDecimal amount) {

        String exact() {
            return vendor + "|" + date + "|" + number + "|" + amount;
        }

        String normal(Replay replay) {
            return invoice(replay) + "|" + amount;
        }

        String invoice(Replay replay) {
            return vendor + "|" + replay.number(number).orElse("");
        }
    }

    /** What one comparison of all rows gave. */
    private record Outcome(Map<UUID, List<Found>> found) {

        boolean blocked(Payment payment) {
            return found.get(payment.id()).stream().anyMatch(hit -> STOPPED.contains(hit.outcome()));
        }

        boolean flagged(Payment payment) {
            return found.get(payment.id()).stream()
                    .anyMatch(hit -> !hit.outcome().equals("INFO"));
        }

        boolean names(Payment payment, UUID original) {
            return found.get(payment.id()).stream().anyMatch(hit -> hit.other().equals(original));
        }

        String of(Payment payment) {
            return payment + " " + found.get(payment.id());
        }
    }

    @Override
    public void contribute(Corpus corpus, Product product, Results results) {
        for (Entry entry : corpus.of("transactions")) {
            List<Map<String, String>> rows = Tables.csv(entry.path());
            if (isOfInvoices(rows)) {
                List<Payment> payments = rows.stream()
                        .map(Payments::payment)
                        .flatMap(Optional::stream)
                        .toList();
                if (payments.size() < rows.size()) {
                    results.tell(entry.file() + ": " + (rows.size() - payments.size())
                            + " rows are left out, without a day or an amount that can be read");
                }
                natural(payments, results);
                seeded(payments, results);
            }
        }
    }

    private static boolean isOfInvoices(List<Map<String, String>> rows) {
        return !rows.isEmpty()
                && VENDOR.stream().anyMatch(rows.get(0)::containsKey)
                && NUMBER.stream().anyMatch(rows.get(0)::containsKey);
    }

    private static Optional<Payment> payment(Map<String, String> row) {
        return Notation.day(value(row, DATE)).flatMap(day -> Notation.amount(value(row, AMOUNT))
                .map(amount -> new Payment(
                        UUID.randomUUID(), "Vendor " + value(row, VENDOR), day, value(row, NUMBER), amount)));
    }

    private static String value(Map<String, String> row, List<String> columns) {
        return columns.stream()
                .map(row::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static Outcome run(Replay replay, List<Payment> payments) {
        Map<UUID, List<Found>> found = new HashMap<>();
        for (Payment p : payments) {
            found.put(p.id(), replay.add(replay.claim(p.id(), p.vendor(), p.number(), p.date(), p.amount())));
        }
        return new Outcome(found);
    }

    private static void natural(List<Payment> payments, Results results) {
        Replay replay = new Replay();
        Outcome outcome = run(replay, payments);
        groups(payments, Payment::exact, outcome, results.of("payment_exact_groups"));
        List<Payment> numbered = payments.stream()
                .filter(p -> replay.number(p.number()).isPresent())
                .toList();
        Map<String, List<Payment>> normal =
                groups(numbered, p -> p.normal(replay), outcome, results.of("payment_normalized_groups"));
        Set<UUID> repeats = new HashSet<>();
        normal.values().forEach(group -> group.stream().skip(1).forEach(p -> repeats.add(p.id())));
        for (Payment p : payments) {
            if (outcome.blocked(p)) {
                results.of("payment_extra").unwanted(!repeats.contains(p.id()), outcome.of(p));
            }
            results.of("payment_review_rows").unwanted(outcome.flagged(p) && !outcome.blocked(p), outcome.of(p));
        }
    }

    /** A group is found when each row after its first is stopped. */
    private static Map<String, List<Payment>> groups(
            List<Payment> payments, Function<Payment, String> key, Outcome outcome, Results.Count count) {
        Map<String, List<Payment>> groups = payments.stream().collect(Collectors.groupingBy(key));
        groups.values().stream()
                .filter(group -> group.size() > 1)
                .forEach(group -> count.add(
                        group.stream().skip(1).allMatch(outcome::blocked),
                        group.get(0).toString()));
        return groups;
    }

    private static void seeded(List<Payment> payments, Results results) {
        Replay replay = new Replay();
        Map<String, Payment> distinct = new HashMap<>();
        List<Payment> all = new ArrayList<>();
        for (Payment p : payments) {
            // Two rows of one supplier and number are one invoice, whatever their amounts.
            boolean numbered = replay.number(p.number()).isPresent();
            if (numbered && p.amount().signum() > 0 && distinct.putIfAbsent(p.invoice(replay), p) == null) {
                all.add(p);
            }
        }
        Map<UUID, UUID> seeded = sow(all);
        Outcome outcome = run(replay, all);
        for (Payment p : all) {
            boolean repeat = seeded.containsKey(p.id());
            if (repeat) {
                results.of("seeded_recall").add(outcome.names(p, seeded.get(p.id())), outcome.of(p));
            }
            if (outcome.flagged(p)) {
                results.of("seeded_precision").add(repeat, outcome.of(p));
            }
            if (outcome.blocked(p)) {
                results.of("seeded_blocks_right").add(repeat, outcome.of(p));
            }
        }
    }

    /** Adds a repeat of one in a hundred, and tells which is whose. */
    private static Map<UUID, UUID> sow(List<Payment> all) {
        Random random = new Random(SEED);
        Map<UUID, UUID> seeded = new HashMap<>();
        int originals = all.size();
        for (int i = 0; i < originals / SEEDED_ONE_IN; i++) {
            Payment original = all.get(random.nextInt(originals));
            Payment repeat = Repeats.of(
                            random, original.vendor(), original.number(), original.date(), original.amount())
                    .as(Payment::new);
            seeded.put(repeat.id(), original.id());
            all.add(repeat);
        }
        return seeded;
    }
}
