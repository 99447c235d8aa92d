package org.proofline.adjudication;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.proofline.claims.Claim;
import org.proofline.program.ActivityRules;
import org.proofline.program.ActivityRules.Ineligible;
import org.proofline.shared.Money;

/** Whether what was bought is something the activity pays for, and stays within the activity's own limits. */
final class ExpenseRules {

    private ExpenseRules() {}

    /** A line that names a kind of cost that is not paid for. Words can mislead, so a person decides. */
    static final class Eligible implements ClaimRule {

        @Override
        public void check(Dossier dossier, Consumer<Finding> findings) {
            for (Claim.Line line : dossier.claim().lines()) {
                String text =
                        line.description() == null ? "" : line.description().toLowerCase(Locale.ROOT);
                for (Ineligible kind : dossier.activity().ineligible()) {
                    kind.words().stream()
                            .filter(word -> names(text, word))
                            .findFirst()
                            .ifPresent(word -> findings.accept(finding(dossier.activity(), line, kind, word)));
                }
            }
        }

        /** "Catering without alcohol" names it and still is none. */
        private static boolean names(String text, String word) {
            String negated = "(?<!\\b(?:no|non|without|excluding|excl\\.|ohne|kein|keine)[ -])";
            return text.contains(word)
                    && Pattern.compile(
                                    negated + "\\b" + Pattern.quote(word) + "\\b(?![ -]?(?:free|frei))",
                                    Pattern.UNICODE_CHARACTER_CLASS)
                            .matcher(text)
                            .find();
        }

        private static Finding finding(ActivityRules activity, Claim.Line line, Ineligible kind, String word) {
            return RuleBook.finding(
                    "EXPENSE-INELIGIBLE",
                    Map.of(
                            "line",
                            Integer.toString(line.no()),
                            "word",
                            word,
                            "kind",
                            kind.label(),
                            "eligible",
                            String.join(", ", activity.eligible())));
        }
    }

    /** A single claim that is above what the activity may cost in a whole period. */
    static final class Limits implements ClaimRule {

        @Override
        public void check(Dossier dossier, Consumer<Finding> findings) {
            Money claimed = dossier.claim().claimed();
            dossier.activity().limits().stream()
                    .filter(limit -> limit.kind().equals("PERIOD_AMOUNT"))
                    .filter(limit -> limit.currency().equals(claimed.currency().getCurrencyCode()))
                    .filter(limit -> claimed.amount().compareTo(limit.amount()) > 0)
                    .forEach(limit -> findings.accept(RuleBook.finding(
                            "ACTIVITY-LIMIT", Map.of("limit", limit.sentence(), "claimed", claimed.toString()))));
        }
    }
}
