package org.proofline.evidence.worker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a document says.
 *
 * @param text its text, cut at the limit the application asked for
 * @param truncated whether there was more text
 * @param metadata producer, dates, pages …, by the names of {@link Metadata}
 * @param facts invoice number, date, total … as suggestions
 * @param active kinds of active content found (such as JavaScript), separated by commas; empty when none
 * @param problem why the document could be read only in part, or null
 */
public record Extraction(
        String text,
        boolean truncated,
        Map<String, String> metadata,
        Map<String, String> facts,
        String active,
        String problem) {

    private static final String META = "meta.";
    private static final String FACT = "fact.";

    public Extraction {
        metadata = Map.copyOf(metadata);
        facts = Map.copyOf(facts);
    }

    Map<String, String> toFrame() {
        Map<String, String> frame = new LinkedHashMap<>();
        frame.put("text", text);
        frame.put("truncated", Boolean.toString(truncated));
        frame.put("active", active);
        if (problem != null) {
            frame.put("problem", problem);
        }
        metadata.forEach((key, value) -> frame.put(META + key, value));
        facts.forEach((key, value) -> frame.put(FACT + key, value));
        return frame;
    }

    /** Reads what a worker answered. */
    public static Extraction of(Map<String, String> frame) {
        return new Extraction(
                clean(frame.getOrDefault("text", "")),
                Boolean.parseBoolean(frame.get("truncated")),
                under(META, frame),
                under(FACT, frame),
                frame.getOrDefault("active", ""),
                frame.get("problem"));
    }

    private static Map<String, String> under(String prefix, Map<String, String> frame) {
        Map<String, String> found = new TreeMap<>();
        frame.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(clean(key.substring(prefix.length())), clean(value));
            }
        });
        return found;
    }

    /** PostgreSQL's text knows no zero character, which pictures' metadata are full of. */
    private static String clean(String text) {
        return text.replace("\0", "");
    }
}
