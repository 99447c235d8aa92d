package org.proofline.duplicates.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.Resource;

/**
 * How much each agreement speaks for one supplier, as base-two logarithms of the ratio of its shares among true and among
 * chance pairs (Fellegi and Sunter).
 *
 * @param threshold from which sum on two records are probably one supplier
 * @param sure from which sum on a name counts as another name of a supplier
 * @param fields levels by field, the most alike first
 */
record SupplierWeights(String version, BigDecimal threshold, BigDecimal sure, Map<String, List<Level>> fields) {

    /**
     * @param from least likeness, 0–100
     * @param weight for (above zero) or against
     */
    record Level(int from, BigDecimal weight) {}

    /** @throws UncheckedIOException when the resource can't be read */
    static SupplierWeights load(Resource resource) {
        try {
            return new Binder(ConfigurationPropertySources.from(
                            new YamlPropertySourceLoader().load("supplier-weights", resource)))
                    .bind("", SupplierWeights.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a likeness of a field weighs. */
    BigDecimal of(String field, int likeness) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(level -> likeness >= level.from())
                .findFirst()
                .map(Level::weight)
                .orElse(BigDecimal.ZERO);
    }
}
