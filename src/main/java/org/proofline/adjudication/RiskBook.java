package org.proofline.adjudication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proofline.adjudication.RiskRules.RiskRule;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * The catalogue as data, checked when it is loaded: versions, gravest outcomes and the numbers that rules compare with.
 *
 * @param enoughVerdicts from how many on a rule's precision says something
 * @param precisionBar per cent below which a rule is proposed to say less
 */
record RiskBook(int enoughVerdicts, int precisionBar, List<RiskRule> rules) {

    private static final Set<String> OUTCOMES = Set.of("INFO", "REVIEW", "HOLD", "BLOCK");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** The numbers without which a rule can't be asked. */
    private static final Map<String, List<String>> NUMBERS = Map.ofEntries(
            Map.entry("F1", List.of("days")),
            Map.entry("F4", List.of("least", "days", "from", "below")),
            Map.entry("F5", List.of("days", "share", "second", "third")),
            Map.entry("F6", List.of("multiple", "share", "least", "times")),
            Map.entry("F7", List.of("least", "deviation")),
            Map.entry("F8", List.of("times", "least")),
            Map.entry("F9", List.of("times", "least")),
            Map.entry("F10", List.of("claims", "hours", "partners")),
            Map.entry("F11", List.of("least", "days")),
            Map.entry("F12", List.of("days")),
            Map.entry("F17", List.of("days")),
            Map.entry("F17P", List.of("km")),
            Map.entry("D13", List.of("days", "likeness")),
            Map.entry("F23", List.of("days")),
            Map.entry("F24", List.of("least", "share")),
            Map.entry("F25", List.of("likeness")),
            Map.entry("F26", List.of("days", "share", "back")),
            Map.entry("F27", List.of("seconds", "least", "share", "from", "to")));

    /** What is in force; last, for it is checked with what stands above. */
    static final RiskBook IN_FORCE = load(new ClassPathResource("adjudication/risk-rules.yaml"));

    RiskBook {
        rules = List.copyOf(rules);
        Set<String> seen = new HashSet<>();
        for (RiskRule rule : rules) {
            require(seen.add(rule.id()), rule, "stands there twice");
            require(OUTCOMES.contains(rule.outcome()), rule, "has no outcome that is known");
            require((rule.foundBy() == null) != (rule.needs() == null), rule, "needs either foundBy or needs");
            NUMBERS.getOrDefault(rule.id(), List.of())
                    .forEach(
                            name -> require(rule.settings().getOrDefault(name, 0) > 0, rule, "needs a number " + name));
        }
    }

    /** @throws IllegalStateException naming the rule and what is wrong with it */
    static RiskBook load(Resource resource) {
        try {
            return new Binder(ConfigurationPropertySources.from(
                            new YamlPropertySourceLoader().load("risk-rules", resource)))
                    .bind("", RiskBook.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(boolean met, RiskRule rule, String what) {
        if (!met) {
            throw new IllegalStateException("Rule " + rule.id() + " of the catalogue " + what + ".");
        }
    }

    /** The rule that a finding of this id belongs to. */
    Optional<RiskRule> of(String ruleId) {
        return rules.stream().filter(rule -> rule.finds(ruleId)).findFirst();
    }

    RiskRule rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
    }

    /** A number that a rule compares with. */
    int number(String id, String name) {
        return rule(id).settings().get(name);
    }

    /** Words with their numbers. */
    static String filled(String words, Map<String, Integer> settings) {
        return PLACE.matcher(words)
                .replaceAll(place -> Matcher.quoteReplacement(String.valueOf(settings.get(place.group(1)))));
    }
}
