package org.proofline.duplicates.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.Resource;

/**
 * The catalogue of duplicate rules, as data.
 *
 * @param costDocuments requirement codes of documents whose own text is read as a cost
 * @param legalForms words of company names that do not tell one supplier from another
 */
record DuplicateRules(List<Rule> rules, Set<String> costDocuments, Set<String> legalForms) {

    /**
     * One rule.
     *
     * @param score how sure a hit is, 0–100
     * @param settings the numbers it compares with
     * @param situations the first whose requirements contain the proof's code counts; one without any is the default
     */
    record Rule(
            String id,
            String version,
            String name,
            boolean enabled,
            int score,
            @DefaultValue Map<String, Integer> settings,
            List<Situation> situations) {

        Situation situation(String requirement) {
            return situations.stream()
                    .filter(situation -> situation.requirements().isEmpty()
                            || situation.requirements().contains(String.valueOf(requirement)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Rule " + id + " has no default situation"));
        }
    }

    /**
     * What a hit means for some kinds of proof.
     *
     * @param lawfulSplit when all shares of the invoice stay within its total, or null when that changes nothing
     * @param lawfulSplitByText the same, when the total is only read from a text
     * @param readFromText when what collides is only read from a text, or null when that changes nothing
     * @param keyAlone when neither day nor amount is the same beside the key, or null when that changes nothing
     */
    record Situation(
            @DefaultValue List<String> requirements,
            Outcome samePartner,
            Outcome otherPartner,
            Outcome lawfulSplit,
            Outcome lawfulSplitByText,
            Outcome readFromText,
            Outcome keyAlone) {

        Outcome of(boolean samePartner) {
            return samePartner ? this.samePartner : otherPartner;
        }
    }

    /** @throws UncheckedIOException when the resource can't be read */
    static DuplicateRules load(Resource resource) {
        try {
            return new Binder(ConfigurationPropertySources.from(
                            new YamlPropertySourceLoader().load("duplicate-rules", resource)))
                    .bind("", DuplicateRules.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A number that a rule compares with.
     *
     * @throws IllegalStateException when the data does not name it
     */
    int number(String id, String name) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .map(rule -> rule.settings().get(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Rule " + id + " needs a number " + name + "."));
    }

    /** The rule, when it exists and is enabled. */
    Optional<Rule> find(String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id) && rule.enabled())
                .findFirst();
    }
}
