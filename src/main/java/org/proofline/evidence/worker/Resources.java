package org.proofline.evidence.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The worker's data files. */
final class Resources {

    private Resources() {}

    /** A file of the class path. */
    static InputStream open(String name) {
        return Objects.requireNonNull(Resources.class.getResourceAsStream(name), name);
    }

    /** Reads a UTF-8 properties file from the class path; path separators and spaces in keys need no escaping. */
    static Properties properties(String name) {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
