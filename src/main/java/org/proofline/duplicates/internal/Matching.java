package org.proofline.duplicates.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proofline.duplicates.Duplicates.Candidate;
import org.proofline.duplicates.internal.DuplicateRules.Rule;
import org.proofline.duplicates.internal.DuplicateRules.Situation;
import org.proofline.duplicates.internal.Fingerprint.Cost;
import org.proofline.duplicates.internal.Fingerprint.Kind;
import org.proofline.duplicates.internal.Fingerprint.Source;
import org.proofline.shared.Money;

/** Applies the rules to what a candidate shares with others. Pure: the same input gives the same hits. */
final class Matching {

    private static final Set<String> KEYS = Set.of("D1", "D2", "D7", "D8");
    private static final Set<String> LIKENESS = Set.of("D3", "D4", "D5", "D9", "D10");

    private static final int USUAL = 3;

    private final DuplicateRules rules;
    private final Fingerprints fingerprints;
    private final CostMatching costs;
    private final LookMatching looks;
    private final ActivityMatching activities;

    Matching(DuplicateRules rules, Fingerprints fingerprints) {
        this.rules = rules;
        this.fingerprints = fingerprints;
        this.costs = new CostMatching(rules, fingerprints);
        this.looks = new LookMatching(rules);
        this.activities = new ActivityMatching(rules);
    }

    /** The hits, gravest first; several ways to the same hit count once. */
    List<Hit> hits(Candidate candidate, List<Fingerprint> own, List<Sighting> seen, List<AlikeRow> alikes) {
        Allocations allocations = new Allocations(candidate, own, seen);
        List<Hit> all = new ArrayList<>();
        List<Hit> named = new ArrayList<>();
        for (Fingerprint print : own) {
            List<Sighting> shared =
                    seen.stream().filter(other -> other.shares(print)).toList();
            // An amount that a supplier bills all the time tells nothing.
            if (print.isOfName()) {
                shared.forEach(other -> activities.hit(candidate, other).ifPresent(named::add));
            } else if (!print.kind().isCost() || shared.size() <= USUAL) {
                for (Sighting other : shared) {
                    (other.live() ? hit(candidate, print, other, allocations) : rejected(print, other))
                            .ifPresent(all::add);
                }
            }
        }
        rules.find("D8")
                .ifPresent(rule ->
                        allocations.overdrawn().forEach(allocation -> all.add(overdrawn(rule, candidate, allocation))));
        all.addAll(looks.hits(candidate, alikes));
        // Where file or number speak already, that amounts or looks are alike tells nothing new.
        Set<UUID> found = all.stream()
                .filter(hit -> KEYS.contains(hit.rule().id()))
                .map(Hit::otherSubjectId)
                .collect(Collectors.toSet());
        all.removeIf(hit -> LIKENESS.contains(hit.rule().id()) && found.contains(hit.otherSubjectId()));
        return once(withNames(all, named));
    }

    /** Where anything else speaks, a name tells nothing new. */
    private static List<Hit> withNames(List<Hit> all, List<Hit> named) {
        Set<UUID> spoken = all.stream().map(Hit::otherSubjectId).collect(Collectors.toSet());
        return Stream.concat(all.stream(), named.stream().filter(hit -> !spoken.contains(hit.otherSubjectId())))
                .toList();
    }

    private Optional<Hit> hit(Candidate candidate, Fingerprint own, Sighting other, Allocations allocations) {
        return switch (own.kind()) {
            case FILE -> rules.find("D1").map(rule -> sameFile(rule, candidate, own, other, allocations));
            case TAX_NUMBER, NAME_NUMBER ->
                rules.find("D2").flatMap(rule -> sameNumber(rule, candidate, own, other, allocations));
            case TAX_COST, NAME_COST -> costs.hit(candidate, own, other);
            case ACTIVITY ->
                Optional.of(other)
                        .filter(each -> !each.fingerprint().isOfName())
                        .flatMap(each -> activities.equal(candidate, own, each));
        };
    }

    private static Hit sameFile(
            Rule rule, Candidate candidate, Fingerprint own, Sighting other, Allocations allocations) {
        Situation situation = rule.situation(own.requirement());
        boolean samePartner = other.isOfSamePartner(candidate);
        Outcome outcome =
                split(situation, samePartner, samePartner ? allocations.lawful(other.subjectId()) : Optional.empty());
        Facts same = new Facts().put("fileName", own.label()).put("sha256", own.key());
        return Hit.of(rule, outcome, own, other, own.key(), same.values());
    }

    private Optional<Hit> sameNumber(
            Rule rule, Candidate candidate, Fingerprint own, Sighting other, Allocations allocations) {
        Cost mine = own.cost();
        Cost theirs = other.fingerprint().cost();
        boolean byText = own.source() == Source.TEXT || other.fingerprint().source() == Source.TEXT;
        Facts same = new Facts()
                .put("invoiceNumber", mine.invoiceNumber())
                .put(
                        own.kind() == Kind.TAX_NUMBER ? "supplierTaxId" : "supplierName",
                        own.kind() == Kind.TAX_NUMBER ? mine.supplierTaxId() : mine.supplierName())
                .putIfEqual("invoiceDate", mine.invoiceDate(), theirs.invoiceDate())
                .putIfEqual("amount", sameAmount(mine, theirs), sameAmount(mine, theirs));
        // A number read from a text may be another number of the document: a second field must agree.
        if (fingerprints.areDifferentSuppliers(mine, theirs) || byText && same.size() < 3) {
            return Optional.empty();
        }
        Optional<Source> lawful = lawful(candidate, own, other, allocations);
        String number = fingerprints.numberKey(mine).orElseThrow();
        if (lawful.isPresent() && other.isOfOtherOffer(candidate)) {
            same.put("offerCode", candidate.offerCode() + " / " + other.offerCode());
            return rules.find("D7")
                    .map(across -> Hit.of(across, across.situation("").of(true), own, other, number, same.values()));
        }
        Outcome outcome =
                numbered(rule.situation(""), other.isOfSamePartner(candidate), byText, agree(mine, theirs), lawful);
        return Optional.of(Hit.of(rule, outcome, own, other, number, same.values()));
    }

    /** What a document says of its supplier may be written in another way than declared: then all that is shared counts. */
    private static Optional<Source> lawful(
            Candidate candidate, Fingerprint own, Sighting other, Allocations allocations) {
        if (!other.isOfSamePartner(candidate)) {
            return Optional.empty();
        }
        Optional<Source> lawful = allocations.lawful(own.key(), other.subjectId());
        return lawful.isEmpty() && own.source() != Source.DECLARED ? allocations.lawful(other.subjectId()) : lawful;
    }

    /** The day says nothing when the number is made of it. */
    private boolean agree(Cost mine, Cost theirs) {
        return sameAmount(mine, theirs) != null
                || Facts.isEqual(mine.invoiceDate(), theirs.invoiceDate())
                        && !NearNumbers.repeatsDay(fingerprints.numberKey(mine).orElseThrow(), mine.invoiceDate());
    }

    /** @param agreed whether the day or the amount is the same too */
    private static Outcome numbered(
            Situation situation, boolean samePartner, boolean byText, boolean agreed, Optional<Source> lawful) {
        if (byText && situation.readFromText() != null) {
            return situation.readFromText();
        }
        return lawful.isEmpty() && !agreed && situation.keyAlone() != null
                ? situation.keyAlone()
                : split(situation, samePartner, lawful);
    }

    /** Net or gross of the one that is net or gross of the other, or null. */
    private static BigDecimal sameAmount(Cost mine, Cost theirs) {
        return Stream.of(mine.gross(), mine.net())
                .filter(amount -> Facts.isEqual(amount, theirs.gross()) || Facts.isEqual(amount, theirs.net()))
                .findFirst()
                .orElse(null);
    }

    /** What was rejected comes again, perhaps with another amount or date. */
    private Optional<Hit> rejected(Fingerprint own, Sighting other) {
        if (own.kind().isCost()) {
            return Optional.empty();
        }
        Facts same = new Facts();
        switch (own.kind()) {
            case FILE -> same.put("fileName", own.label());
            case ACTIVITY ->
                same.put("activityType", other.activityType())
                        .put("activityStart", Objects.toString(other.activityStart(), null));
            default ->
                same.put("invoiceNumber", own.cost().invoiceNumber())
                        .put("supplierName", own.cost().supplierName());
        }
        return rules.find("F30")
                .map(rule -> Hit.of(
                        rule,
                        rule.situation(own.requirement()).of(true),
                        own,
                        other,
                        own.kind().name(),
                        same.values()));
    }

    private Hit overdrawn(Rule rule, Candidate candidate, Allocation allocation) {
        Fingerprint own = allocation.own().get(0);
        Allocation.Total total = allocation.total().orElseThrow();
        Situation situation = rule.situation("");
        boolean byText = total.source() == Source.TEXT && situation.readFromText() != null;
        Facts facts = new Facts()
                .put("invoiceNumber", own.cost().invoiceNumber())
                .put("invoiceTotal", said(total.amount(), own))
                .put("claimed", said(allocation.claimed(), own));
        return new Hit(
                rule,
                byText ? situation.readFromText() : situation.samePartner(),
                allocation.others().isEmpty()
                        ? candidate.subjectId()
                        : allocation.others().get(0).subjectId(),
                candidate.partnerId(),
                own.documentId(),
                null,
                fingerprints.numberKey(own.cost()).orElseThrow(),
                facts.values());
    }

    /** With the decimals of its currency, however many the store keeps. */
    private static String said(BigDecimal amount, Fingerprint own) {
        return Money.rounded(amount, Currency.getInstance(own.cost().currency()))
                .toString();
    }

    private static Outcome split(Situation situation, boolean samePartner, Optional<Source> lawful) {
        if (lawful.isEmpty() || situation.lawfulSplit() == null) {
            return situation.of(samePartner);
        }
        return lawful.get() == Source.TEXT ? situation.lawfulSplitByText() : situation.lawfulSplit();
    }

    private static List<Hit> once(Collection<Hit> hits) {
        Map<Hit.Name, Hit> byName = new LinkedHashMap<>();
        hits.forEach(hit -> byName.merge(hit.name(), hit, Hit::graver));
        return byName.values().stream()
                .sorted((one, other) -> other.outcome().compareTo(one.outcome()))
                .toList();
    }
}
