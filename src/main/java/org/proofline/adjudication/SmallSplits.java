package org.proofline.adjudication;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.claims.Claim.Line;
import org.proofline.claims.PastClaims.PastClaim;

/** F5 among claims that nobody looked at, whatever share of the limit each of them is. Pure. */
final class SmallSplits {

    static final String RULE = "F5-LATER";
    /** So many numbers are told; the rest is counted. */
    private static final int TOLD = 30;

    private SmallSplits() {}

    /** A claim that went straight through, and the limit below which it did. */
    record Limited(PastClaim claim, UUID partnerId, BigDecimal limit) {

        Instant at() {
            return claim.handedIn();
        }
    }

    /**
     * Claims of one supplier within the days of the rule that together exceed the limit.
     *
     * @param claims all of them, the newest last
     * @param unnamed those that no hit names yet
     */
    record Split(List<PastClaim> claims, List<PastClaim> unnamed, BigDecimal sum, BigDecimal limit) {

        PastClaim newest() {
            return unnamed.get(unnamed.size() - 1);
        }

        Map<String, String> facts() {
            PastClaim last = claims.get(claims.size() - 1);
            String currency = " " + last.currency();
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("count", String.valueOf(claims.size()));
            facts.put("sum", sum.toPlainString() + currency);
            facts.put("limit", limit.toPlainString() + currency);
            facts.put("supplierName", String.valueOf(last.lines().get(0).supplierName()));
            facts.put(
                    "claims",
                    claims.stream().map(PastClaim::number).sorted().limit(TOLD).collect(Collectors.joining(", "))
                            + (claims.size() > TOLD ? ", …" : ""));
            return facts;
        }
    }

    /** A supplier by the names that it was met by, and what was claimed of it. */
    private record Bills(List<Line> met, List<Limited> claims) {

        boolean bills(Limited claim) {
            return Supplier.isShared(met, claim.claim().lines());
        }

        void add(Limited claim) {
            claims.add(claim);
            claim.claim().lines().stream()
                    .filter(line -> met.stream()
                            .noneMatch(known -> known.supplierName() != null
                                    && known.supplierName().equals(line.supplierName())))
                    .forEach(met::add);
        }
    }

    /** @param ofPartner all of one partner */
    static List<Split> of(List<Limited> ofPartner, Set<UUID> named, int days) {
        Set<UUID> known = new HashSet<>(named);
        return bySupplier(ofPartner).stream()
                .flatMap(bills -> splits(bills.claims(), known, Duration.ofDays(days)).stream())
                .toList();
    }

    private static List<Bills> bySupplier(List<Limited> claims) {
        List<Bills> all = new ArrayList<>();
        for (Limited claim : claims) {
            all.stream()
                    .filter(bills -> bills.claims()
                            .get(0)
                            .claim()
                            .currency()
                            .equals(claim.claim().currency()))
                    .filter(bills -> bills.bills(claim))
                    .findFirst()
                    .orElseGet(() -> {
                        Bills first = new Bills(new ArrayList<>(), new ArrayList<>());
                        all.add(first);
                        return first;
                    })
                    .add(claim);
        }
        return all;
    }

    /** The newest days first, so that a hit tells the sum as it is now. */
    private static List<Split> splits(List<Limited> claims, Set<UUID> known, Duration within) {
        List<Limited> sorted =
                claims.stream().sorted(Comparator.comparing(Limited::at)).toList();
        List<Split> found = new ArrayList<>();
        for (int last = sorted.size() - 1; last > 0; last--) {
            Limited anchor = sorted.get(last);
            List<PastClaim> together = sorted.subList(0, last + 1).stream()
                    .filter(each -> !each.at().isBefore(anchor.at().minus(within)))
                    .map(Limited::claim)
                    .filter(claim -> claim.net().compareTo(anchor.limit()) <= 0)
                    .toList();
            BigDecimal sum = together.stream().map(PastClaim::net).reduce(BigDecimal.ZERO, BigDecimal::add);
            List<PastClaim> unnamed = together.stream()
                    .filter(claim -> !known.contains(claim.id()))
                    .toList();
            if (sum.compareTo(anchor.limit()) > 0 && !unnamed.isEmpty()) {
                found.add(new Split(together, unnamed, sum, anchor.limit()));
                unnamed.forEach(claim -> known.add(claim.id()));
            }
        }
        return found;
    }
}
