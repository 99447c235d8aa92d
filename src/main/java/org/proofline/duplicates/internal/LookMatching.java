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

    private static final int CONFIRMED_BY = 2;
    private static final int NO_CHANCE = 8;
    private static final int SAME_PHOTO = 16;
    private static final int NEARLY_THE_SAME = 70;

    private final DuplicateRules rules;
    private final Set<String> costDocuments;

    LookMatching(DuplicateRules rules) {
        this.rules = rules;
        this.costDocuments = rules.costDocuments();
    }

    List<Hit> hits(Candidate candidate, List<AlikeRow> alikes) {
        List<Hit> hits = new ArrayList<>();
        for (AlikeRow alike : alikes) {
            if (isConfirmed(alike)) {
                rule(candidate, alike).map(rule -> hit(rule, candidate, alike)).ifPresent(hits::add);
            }
        }
        return hits;
    }

    private boolean isConfirmed(AlikeRow alike) {
        boolean picture = alike.kind() == Look.Kind.PICTURE;
        boolean cost = costDocuments.contains(alike.requirement());
        if (picture && alike.distance() <= (cost ? NO_CHANCE : SAME_PHOTO)) {
            return true;
        }
        return alike.agreed().size() >= CONFIRMED_BY
                && !alike.otherNumber()
                && (picture || alike.likeness() >= NEARLY_THE_SAME);
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

    static String name(String fact) {
        return switch (fact.charAt(0)) {
            case 'N' -> "invoiceNumber";
            case 'D' -> "invoiceDate";
            default -> "amount";
        };
    }
}
