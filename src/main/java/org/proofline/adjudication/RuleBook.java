package org.proofline.adjudication;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each rule is: its version, its outcome and its words, as data. */
final class RuleBook {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages-findings", Locale.ENGLISH);
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private RuleBook() {}

    static Finding finding(String ruleId, Map<String, String> facts) {
        return finding(ruleId, version(ruleId), outcome(ruleId), ruleId, null, facts);
    }

    /** The catalogue's, for what it knows. */
    private static String version(String ruleId) {
        return RiskBook.IN_FORCE
                .of(ruleId)
                .map(RiskRules.RiskRule::version)
                .orElseGet(() -> BUNDLE.getString(ruleId + ".version"));
    }

    /** Never graver than the catalogue says. */
    private static String outcome(String ruleId) {
        String own = BUNDLE.getString(ruleId + ".outcome");
        return RiskBook.IN_FORCE
                .of(ruleId)
                .map(RiskRules.RiskRule::outcome)
                .filter(most -> Verdicts.isGraver(own, most))
                .orElse(own);
    }

    /** @param words key of the sentences, for rules whose outcome is found elsewhere */
    static Finding finding(
            String ruleId, String version, String outcome, String words, UUID matchId, Map<String, String> facts) {
        return new Finding(
                ruleId, version, outcome, say(words + ".message", facts), forStaff(words, facts), matchId, facts);
    }

    /** The words for approvers; those for the partner when there are no others. */
    static String forStaff(String words, Map<String, String> facts) {
        String key = words + ".staff";
        return say(BUNDLE.containsKey(key) ? key : words + ".message", facts);
    }

    private static String say(String key, Map<String, String> facts) {
        return PLACE.matcher(BUNDLE.getString(key))
                .replaceAll(place -> Matcher.quoteReplacement(facts.getOrDefault(place.group(1), "")));
    }

    /** What a rule needs to look at, in words that follow "needs". */
    static String needs(String ruleId) {
        String key = ruleId + ".needs";
        return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : "what this claim does not have";
    }

    /** How a claim or a fund request stands, in words that follow "is". */
    static String status(String code) {
        return BUNDLE.getString("status." + code);
    }

    /** What people call a compared field. */
    static String field(String name) {
        String key = "field." + name;
        return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : name;
    }
}
