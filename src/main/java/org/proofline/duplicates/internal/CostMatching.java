package org.proofline.duplicates.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.proofline.duplicates.Duplicates.Candidate;
import org.proofline.duplicates.internal.DuplicateRules.Rule;
import org.proofline.duplicates.internal.Fingerprint.Cost;

/**
 * The same supplier, about the same day, the same amount. That alone is shared by far too many honest invoices: it counts
 * when a number is missing, nearly the same, or when the activity is the same too.
 */
final class CostMatching {

    private final DuplicateRules rules;
    private final Fingerprints fingerprints;

    CostMatching(DuplicateRules rules, Fingerprints fingerprints) {
        this.rules = rules;
        this.fingerprints = fingerprints;
    }

    Optional<Hit> hit(Candidate candidate, Fingerprint own, Sighting other) {
        Cost mine = own.cost();
        Cost theirs = other.fingerprint().cost();
        Optional<String> number = fingerprints.numberKey(mine);
        Optional<String> otherNumber = fingerprints.numberKey(theirs);
        boolean known = number.isPresent() && otherNumber.isPresent();
        if (known && number.equals(otherNumber)
                || fingerprints.areDifferentSuppliers(mine, theirs)
                || isOtherCurrency(mine, theirs)) {
            return Optional.empty();
        }
        Facts same = new Facts();
        String rule = "D3";
        if (known && NearNumbers.isNear(number.get(), otherNumber.get())) {
            rule = "D4";
            same.put("invoiceNumber", mine.invoiceNumber() + " / " + theirs.invoiceNumber());
        } else if (sameDay(mine, theirs) && other.isOfSameActivity(candidate)) {
            same.put("activityType", candidate.activityType())
                    .put("activityStart", candidate.activityStart().toString());
        } else if (!isNumberMissing(number, otherNumber, mine, theirs)) {
            return Optional.empty();
        }
        return rules.find(other.isByAnotherName() ? "D5" : rule).map(found -> hit(found, candidate, own, other, same));
    }

    /** One side has a number: it may be the same invoice within a few days. None has: only the same day counts. */
    private static boolean isNumberMissing(
            Optional<String> number, Optional<String> otherNumber, Cost mine, Cost theirs) {
        return number.isPresent() != otherNumber.isPresent()
                || number.isEmpty() && otherNumber.isEmpty() && sameDay(mine, theirs);
    }

    private static boolean isOtherCurrency(Cost mine, Cost theirs) {
        return mine.currency() != null
                && theirs.currency() != null
                && !mine.currency().equals(theirs.currency());
    }

    private static boolean sameDay(Cost mine, Cost theirs) {
        return mine.invoiceDate().equals(theirs.invoiceDate());
    }

    private static Hit hit(Rule rule, Candidate candidate, Fingerprint own, Sighting other, Facts same) {
        Cost mine = own.cost();
        Cost theirs = other.fingerprint().cost();
        same.putBoth("supplierName", mine.supplierName(), theirs.supplierName())
                .putBoth(
                        "invoiceDate",
                        mine.invoiceDate().toString(),
                        theirs.invoiceDate().toString())
                .put("amount", own.amount().toPlainString() + " " + mine.currency());
        LocalDate first = mine.invoiceDate().isBefore(theirs.invoiceDate()) ? mine.invoiceDate() : theirs.invoiceDate();
        String shared = first + "|"
                + own.amount()
                        .min(other.fingerprint().amount())
                        .stripTrailingZeros()
                        .toPlainString();
        return Hit.of(rule, rule.situation("").of(other.isOfSamePartner(candidate)), own, other, shared, same.values());
    }
}
