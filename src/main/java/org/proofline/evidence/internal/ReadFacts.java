package org.proofline.evidence.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.proofline.evidence.DocumentResult;
import org.proofline.evidence.Suggestion;

/** Takes apart what a worker told of a document beside its text: the result, the spots of the facts, the rest. */
final class ReadFacts {

    static final String RESULT = "result";
    private static final String FIELD = "field.";
    private static final int NUMBERS = 6;
    private static final int EXACT = 100;

    private ReadFacts() {}

    static DocumentResult result(Map<String, String> metadata) {
        return DocumentResult.valueOf(metadata.getOrDefault(RESULT, DocumentResult.OK.name()));
    }

    /** In the order of their names. A value without confidence came from an electronic invoice: it is exact. */
    static List<Suggestion> suggestions(Map<String, String> metadata, Map<String, String> extracted) {
        List<Suggestion> found = new ArrayList<>();
        extracted.forEach((name, value) -> {
            if (!name.equals("source")) {
                found.add(suggestion(name, value, metadata.getOrDefault(FIELD + name, "")));
            }
        });
        found.sort(Comparator.comparing(Suggestion::name));
        return found;
    }

    /** What is neither the result nor of a single fact nor made for comparisons. */
    static Map<String, String> about(Map<String, String> metadata) {
        Map<String, String> about = new TreeMap<>(metadata);
        about.keySet().removeIf(key -> key.equals(RESULT) || key.indexOf('.') >= 0);
        return about;
    }

    private static Suggestion suggestion(String name, String value, String field) {
        int[] numbers = Arrays.stream(field.split(";"))
                .filter(part -> part.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .toArray();
        int[] known = Arrays.copyOf(numbers, NUMBERS);
        int confidence = numbers.length == 0 ? EXACT : known[0];
        return new Suggestion(name, value, confidence, known[1], known[2], known[3], known[4], known[5]);
    }
}
