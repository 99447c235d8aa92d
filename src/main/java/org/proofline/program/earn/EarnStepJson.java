package org.proofline.program.earn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Steps as text, and back so that they tell the same sentences. */
public final class EarnStepJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private EarnStepJson() {}

    public static String write(List<EarnStep> steps) {
        try {
            return JSON.writeValueAsString(steps);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("steps cannot be written", e);
        }
    }

    public static List<EarnStep> read(String text) {
        try {
            return JSON.readValue(text, new TypeReference<List<EarnStep>>() {}).stream()
                    .map(EarnStepJson::restored)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("steps cannot be read", e);
        }
    }

    private static EarnStep restored(EarnStep step) {
        List<Object> arguments =
                step.arguments().stream().map(EarnStepJson::restored).toList();
        return new EarnStep(step.rule(), arguments, step.lines(), step.lineCount(), step.before(), step.after());
    }

    /** What was written as an object of ours comes back as plain JSON. */
    private static Object restored(Object argument) {
        if (argument instanceof Map<?, ?> object) {
            return object.containsKey("kind")
                    ? JSON.convertValue(object, Figure.class)
                    : JSON.convertValue(object, Selection.class);
        }
        if (argument instanceof String word) {
            return Arrays.stream(Metric.values())
                    .filter(metric -> metric.name().equals(word))
                    .map(Object.class::cast)
                    .findFirst()
                    .orElseGet(() -> Arrays.stream(Dimension.values())
                            .filter(dimension -> dimension.name().equals(word))
                            .map(Object.class::cast)
                            .findFirst()
                            .orElse(word));
        }
        return argument;
    }
}
