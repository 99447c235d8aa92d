package org.proofline.duplicates.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.proofline.duplicates.Duplicates.Candidate;
import org.proofline.duplicates.internal.DuplicateRules.Rule;

/**
 * Documents that look alike. Receipts of one shop do so too: of a proof of cost, two of number, date and total must be the
 * same and no numbers differ, or the pictures must hardly differ; a photo is the same when its picture hardly differs.
 */
final class LookMatching {

    /** More of one supplier, total and text within days are a row of its own: a subscription, a daily fare. */
    private static final int USUAL = 2;

    private final DuplicateRules rules;
    private final Set<String> costDocuments;

    LookMatching(DuplicateRules rules) {
        this.rules = rules;
        this.costDocuments = rules.costDocuments();
    }

    List<Hit> hits(Candidate candidate, List<AlikeRow> alikes) {
        List<Hit> hits = new ArrayList<>();
        boolean row = alikes.stream().filter(this::isCopy).count() > USUAL;
        for (AlikeRow alike : alikes) {
            if (isConfirmed(alike) || !row && isCopy(alike)) {
                rule(candidate, alike).map(rule -> hit(rule, candidate, alike)).ifPresent(hits::add);
            }
        }
        return hits;
    }

    private boolean isConfirmed(AlikeRow alike) {
        boolean picture = alike.kind() == Look.Kind.PICTURE;
        boolean cost = costDocuments.contains(alike.requirement());
        if (picture
                && alike.distance() <= (cost ? rules.number("D10", "noChance") : rules.number("D11", "samePhoto"))) {
            return true;
        }
        return alike.agreed().size() >= rules.number("D9", "agreeing")
                && !alike.otherNumber()
                && (picture || alike.likeness() >= rules.number("D9", "likeness"));
    }

    /** The same text, supplier and total about the same day under another number. */
    private boolean isCopy(AlikeRow alike) {
        return alike.kind() == Look.Kind.TEXT
                && alike.otherNumber()
                && alike.copy()
                && costDocuments.contains(alike.requirement())
                && alike.likeness() >= rules.number("D9", "copy");
    }

    private Optional<Rule> rule(Candidate candidate, AlikeRow alike) {
        if (alike.kind() == Look.Kind.TEXT) {
            return rules.find("D9");
        }
        boolean photo = !costDocuments.contains(alike.requirement());
        return rules.find(photo && !alike.isOfSameActivity(candidate) ? "D11" : "D10");
    }

    private static Hit hit(Rule rule, Candidate candidate, AlikeRow alike) {
        Facts same = new Facts().put("likeness", alike.likeness() + " %");
        alike.agreed().forEach(fact -> same.put(name(fact), fact.substring(2)));
        if (alike.otherNumber() && alike.copy()) {
            same.putBoth("invoiceNumber", first(alike.mine(), 'N'), first(alike.theirs(), 'N'))
                    .putBoth("invoiceDate", first(alike.mine(), 'D'), first(alike.theirs(), 'D'));
        }
        return new Hit(
                rule,
                rule.situation(alike.requirement()).of(alike.isOfSamePartner(candidate)),
                alike.subjectId(),
                alike.partnerId(),
                alike.ownDocument(),
                alike.otherDocument(),
                alike.kind() + "|" + String.join(",", alike.agreed()),
                same.values());
    }

    private static String first(List<String> facts, char letter) {
        return facts.stream()
                .filter(fact -> fact.charAt(0) == letter)
                .map(fact -> fact.substring(2))
                .findFirst()
                .orElse("–");
    }

    static String name(String fact) {
        return switch (fact.charAt(0)) {
            case 'N' -> "invoiceNumber";
            case 'D' -> "invoiceDate";
            default -> "amount";
        };
    }
}
