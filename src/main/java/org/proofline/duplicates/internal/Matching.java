package org.proofline.duplicates.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.proofline.duplicates.Duplicates.Candidate;
import org.proofline.duplicates.internal.DuplicateRules.Rule;
import org.proofline.duplicates.internal.DuplicateRules.Situation;
import org.proofline.duplicates.internal.Fingerprint.Cost;
import org.proofline.duplicates.internal.Fingerprint.Kind;
import org.proofline.duplicates.internal.Fingerprint.Source;

/** Applies the rules to what a candidate shares with others. Pure: the same input gives the same hits. */
final class Matching {

    private final DuplicateRules rules;
    private final Fingerprints fingerprints;

    Matching(DuplicateRules rules, Fingerprints fingerprints) {
        this.rules = rules;
        this.fingerprints = fingerprints;
    }

    /** The hits, gravest first; several ways to the same hit count once. */
    List<Hit> hits(Candidate candidate, List<Fingerprint> own, List<Sighting> seen) {
        Allocations allocations = new Allocations(candidate, own, seen);
        List<Hit> all = new ArrayList<>();
        for (Fingerprint print : own) {
            for (Sighting other : seen) {
                if (other.shares(print)) {
                    hit(candidate, print, other, allocations).ifPresent(all::add);
                }
            }
        }
        rules.find("D8")
                .ifPresent(rule ->
                        allocations.overdrawn().forEach(allocation -> all.add(overdrawn(rule, candidate, allocation))));
        return once(all);
    }

    private Optional<Hit> hit(Candidate candidate, Fingerprint own, Sighting other, Allocations allocations) {
        return switch (own.kind()) {
            case FILE -> rules.find("D1").map(rule -> sameFile(rule, candidate, own, other, allocations));
            case TAX_NUMBER, NAME_NUMBER ->
                rules.find("D2").flatMap(rule -> sameNumber(rule, candidate, own, other, allocations));
            case TAX_COST, NAME_COST -> rules.find("D3").flatMap(rule -> sameCost(rule, candidate, own, other));
            case ACTIVITY -> rules.find("D6").map(rule -> sameActivity(rule, candidate, own, other));
        };
    }

    private static Hit sameFile(
            Rule rule, Candidate candidate, Fingerprint own, Sighting other, Allocations allocations) {
        Situation situation = rule.situation(own.requirement());
        boolean samePartner = other.isOfSamePartner(candidate);
        Outcome outcome =
                split(situation, samePartner, samePartner ? allocations.lawful(other.subjectId()) : Optional.empty());
        Facts same = new Facts().put("fileName", own.label()).put("sha256", own.key());
        return hit(rule, outcome, own, other, own.key(), same);
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
                .putIfEqual("amount", mine.claimed(), theirs.claimed());
        // A number read from a text may be another number of the document: a second field must agree.
        if (fingerprints.areDifferentSuppliers(mine, theirs) || byText && same.size() < 3) {
            return Optional.empty();
        }
        Situation situation = rule.situation("");
        boolean samePartner = other.isOfSamePartner(candidate);
        Outcome outcome = byText && situation.readFromText() != null
                ? situation.readFromText()
                : split(
                        situation,
                        samePartner,
                        samePartner ? allocations.lawful(own.key(), other.subjectId()) : Optional.empty());
        String number = fingerprints.numberKey(mine).orElseThrow();
        return Optional.of(hit(rule, outcome, own, other, number, same));
    }

    private Optional<Hit> sameCost(Rule rule, Candidate candidate, Fingerprint own, Sighting other) {
        Cost mine = own.cost();
        Cost theirs = other.fingerprint().cost();
        Optional<String> number = fingerprints.numberKey(mine);
        Optional<String> otherNumber = fingerprints.numberKey(theirs);
        boolean sameNumber = number.isPresent() && number.equals(otherNumber);
        boolean nearNumber =
                number.isPresent() && otherNumber.isPresent() && NearNumbers.isNear(number.get(), otherNumber.get());
        Facts second = new Facts();
        if (other.isOfSameActivity(candidate)) {
            second.put("activityType", candidate.activityType())
                    .put("activityStart", candidate.activityStart().toString());
        }
        if (nearNumber) {
            second.put("invoiceNumber", mine.invoiceNumber() + " / " + theirs.invoiceNumber());
        }
        // Supplier, date and amount alone are shared by far too many honest invoices.
        if (sameNumber || second.size() == 0 || fingerprints.areDifferentSuppliers(mine, theirs)) {
            return Optional.empty();
        }
        Facts same = second.put("supplierName", mine.supplierName())
                .put("invoiceDate", mine.invoiceDate().toString())
                .put("net", mine.net().toPlainString() + " " + mine.currency());
        String shared = own.key().substring(own.key().indexOf('|') + 1);
        return Optional.of(
                hit(rule, rule.situation("").of(other.isOfSamePartner(candidate)), own, other, shared, same));
    }

    private static Hit sameActivity(Rule rule, Candidate candidate, Fingerprint own, Sighting other) {
        Facts same = new Facts()
                .put("activityType", candidate.activityType())
                .put("activityStart", candidate.activityStart().toString())
                .put("activityEnd", Objects.toString(candidate.activityEnd(), null))
                .put("amount", candidate.amount().toPlainString() + " " + candidate.currency());
        return hit(rule, rule.situation("").of(true), own, other, own.key(), same);
    }

    private Hit overdrawn(Rule rule, Candidate candidate, Allocation allocation) {
        Fingerprint own = allocation.own().get(0);
        Allocation.Total total = allocation.total().orElseThrow();
        Situation situation = rule.situation("");
        boolean byText = total.source() == Source.TEXT && situation.readFromText() != null;
        Facts facts = new Facts()
                .put("invoiceNumber", own.cost().invoiceNumber())
                .put(
                        "invoiceTotal",
                        total.amount().toPlainString() + " " + own.cost().currency())
                .put(
                        "claimed",
                        allocation.claimed().toPlainString() + " " + own.cost().currency());
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

    private static Outcome split(Situation situation, boolean samePartner, Optional<Source> lawful) {
        if (lawful.isEmpty() || situation.lawfulSplit() == null) {
            return situation.of(samePartner);
        }
        return lawful.get() == Source.TEXT ? situation.lawfulSplitByText() : situation.lawfulSplit();
    }

    private static Hit hit(Rule rule, Outcome outcome, Fingerprint own, Sighting other, String shared, Facts same) {
        return new Hit(
                rule,
                outcome,
                other.subjectId(),
                other.partnerId(),
                own.documentId(),
                other.fingerprint().documentId(),
                shared,
                same.values());
    }

    private static List<Hit> once(Collection<Hit> hits) {
        Map<Hit.Name, Hit> byName = new LinkedHashMap<>();
        hits.forEach(hit -> byName.merge(hit.name(), hit, Hit::graver));
        return byName.values().stream()
                .sorted((one, other) -> other.outcome().compareTo(one.outcome()))
                .toList();
    }

    /** Named values that both sides share. */
    private static final class Facts {

        private final Map<String, String> values = new LinkedHashMap<>();

        Facts put(String name, String value) {
            if (value != null) {
                values.put(name, value);
            }
            return this;
        }

        Facts putIfEqual(String name, Object one, Object other) {
            boolean equal = one instanceof BigDecimal amount && other instanceof BigDecimal otherAmount
                    ? amount.compareTo(otherAmount) == 0
                    : Objects.equals(one, other);
            return one != null && equal ? put(name, one.toString()) : this;
        }

        int size() {
            return values.size();
        }

        Map<String, String> values() {
            return values;
        }
    }
}
