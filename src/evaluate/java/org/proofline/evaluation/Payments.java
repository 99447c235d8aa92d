package org.proofline.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
            if (!rows.isEmpty()
                    && rows.get(0).containsKey("vendor_num")
                    && rows.get(0).containsKey("invoice_num")) {
                List<Payment> payments = rows.stream().map(Payments::payment).toList();
                natural(payments, results);
                seeded(payments, results);
            }
        }
    }

    private static Payment payment(Map<String, String> row) {
        return new Payment(
                UUID.randomUUID(),
                "Vendor " + row.get("vendor_num"),
                LocalDate.parse(row.get("date")),
                row.get("invoice_num"),
                new BigDecimal(row.get("amount")));
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
