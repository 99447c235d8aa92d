package org.proofline.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One value that differs between two versions of an offer.
 *
 * @param path where it stands, such as {@code terms.costSharePercent} or {@code scheme.earn.formula.tiers[1].from}
 * @param before null when it is new
 * @param after null when it is gone
 */
public record OfferDifference(String path, String before, String after) {

    private static final Set<String> NOT_A_TERM = Set.of("versionId", "version");
    /** What follows from an amount is no value of its own. */
    static final Set<String> DERIVED = Set.of("zero", "negative", "positive");

    static List<OfferDifference> between(Offer before, Offer after) {
        Map<String, String> old = new TreeMap<>();
        Map<String, String> now = new TreeMap<>();
        gather("", OfferVersions.tree(before), old);
        gather("", OfferVersions.tree(after), now);
        Set<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        paths.removeAll(NOT_A_TERM);
        List<OfferDifference> differences = new ArrayList<>();
        for (String path : paths) {
            if (!Objects.equals(old.get(path), now.get(path))) {
                differences.add(new OfferDifference(path, old.get(path), now.get(path)));
            }
        }
        return differences;
    }

    private static void gather(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            boolean money = node.has("amount") && node.has("currency");
            node.fields().forEachRemaining(field -> {
                if (!money || !DERIVED.contains(field.getKey())) {
                    gather(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), values);
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                gather(path + "[" + i + "]", node.get(i), values);
            }
        } else if (!node.isNull()) {
            values.put(path, node.isNumber() ? node.decimalValue().toPlainString() : node.asText());
        }
    }
}
