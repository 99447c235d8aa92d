package org.proofline.duplicates.internal;

import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Asks the product's own weights whether two records mean one supplier. */
public final class Linkage {

    private final SupplierScore score = new SupplierScore(
            SupplierWeights.load(new ClassPathResource("duplicates/suppliers.yaml")),
            DuplicateRules.load(new ClassPathResource("duplicates/rules.yaml")).legalForms());

    /** Counts the words of a record's name. */
    public void learn(Map<String, String> row) {
        score.learn(facts(row).name());
    }

    /** @param one a record by field names as its file calls them, in lower case */
    public boolean isSame(Map<String, String> one, Map<String, String> other) {
        return score.isSame(facts(one), facts(other));
    }

    private static SupplierFacts facts(Map<String, String> row) {
        return new SupplierFacts(
                first(row, "name", "title", "site name"),
                first(row, "manufacturer", "brand"),
                first(row, "addr", "address"),
                first(row, "city", "zip"),
                first(row, "phone"),
                first(row, "tax id"));
    }

    private static String first(Map<String, String> row, String... names) {
        for (String name : names) {
            String value = row.get(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }
}
