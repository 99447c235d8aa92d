package org.proofline.evidence.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The thresholds of the document checks, as data. */
final class Limits {

    private Limits() {}

    static Properties load() {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource("evidence/document-limits.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
