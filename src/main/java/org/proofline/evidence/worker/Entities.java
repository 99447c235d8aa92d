package org.proofline.evidence.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reckons what the entities of an XML document would become, without ever replacing one. */
final class Entities {

    private static final long TOO_MUCH = 10L * 1024 * 1024;
    private static final int MOST_READ = 20 * 1024 * 1024;
    private static final Pattern DEFINED =
            Pattern.compile("<!ENTITY\\s+(?:%\\s+)?([\\w.:-]+)\\s+(?:\"([^\"]*+)\"|'([^']*+)')");
    private static final Pattern USED = Pattern.compile("[&%]([\\w.:-]+);");

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Long> sizes = new HashMap<>();

    private Entities() {}

    /** Whether all that is named in the document would be far more than the document is. */
    static boolean multiply(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(MOST_READ), StandardCharsets.ISO_8859_1).replace("\0", "");
            Entities entities = new Entities();
            Matcher defined = DEFINED.matcher(text);
            int body = 0;
            while (defined.find()) {
                entities.values.putIfAbsent(
                        defined.group(1), defined.group(2) == null ? defined.group(3) : defined.group(2));
                body = defined.end();
            }
            return body > 0 && entities.size(text.substring(body), new HashSet<>()) > TOO_MUCH;
        }
    }

    /** How long a text becomes with everything in it replaced; one that names itself has no end. */
    private long size(String text, Set<String> around) {
        long size = text.length();
        Matcher used = USED.matcher(text);
        while (used.find() && size <= TOO_MUCH) {
            size += sizeOf(used.group(1), around);
        }
        return Math.min(size, TOO_MUCH + 1);
    }

    private long sizeOf(String name, Set<String> around) {
        String value = values.get(name);
        if (value == null) {
            return 0;
        }
        if (!around.add(name)) {
            return TOO_MUCH + 1;
        }
        Long known = sizes.get(name);
        long size = known == null ? size(value, around) : known;
        sizes.put(name, size);
        around.remove(name);
        return size;
    }
}
