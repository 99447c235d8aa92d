package org.proofline.audit.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A digest of the chain's head that lies outside the database. Its name says what its content says, so that a list of
 * names is enough to check the chain.
 *
 * @param sequence of the last link
 * @param hash of the last link
 */
record Anchor(long sequence, String hash) {

    static final String FOLDER = "anchors/";

    private static final Pattern NAME = Pattern.compile("(?:.*/)?(\\d{12,})-([0-9a-f]{64})\\.json");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd/").withZone(ZoneOffset.UTC);

    /** Where the anchor lies when it is made at this moment. */
    String name(Instant at) {
        return FOLDER + DAY.format(at) + String.format("%012d", sequence) + "-" + hash + ".json";
    }

    String content(Instant at) {
        TreeMap<String, Object> members = new TreeMap<>();
        members.put("at", at);
        members.put("hash", hash);
        members.put("sequence", sequence);
        return CanonicalJson.of(members);
    }

    boolean isSaidBy(String content) {
        return content.contains("\"hash\":\"" + hash + "\"") && content.endsWith("\"sequence\":" + sequence + "}");
    }

    /** What the name of a file or an object says; empty when it is no anchor's name. */
    static Optional<Anchor> named(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new Anchor(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }
}
