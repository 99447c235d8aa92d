package org.proofline.evidence.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the malware scanner (clamd) listens.
 *
 * @param host empty when there is none: files then count as not scanned
 * @param connectTimeout after which clamd counts as down
 * @param scanTimeout for one file, from the connection to the answer
 * @param maxSize larger files are not sent; at most clamd's own StreamMaxLength
 */
record ScannerSettings(
        @DefaultValue("") String host,
        @DefaultValue("3310") int port,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("20s") Duration scanTimeout,
        @DefaultValue("25MB") DataSize maxSize) {

    boolean isSetUp() {
        return !host.isBlank();
    }
}
