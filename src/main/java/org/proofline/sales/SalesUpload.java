package org.proofline.sales;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of sales lines and how far it came.
 *
 * @param source PARTNER or VENDOR
 * @param partnerId null for the vendor's record
 * @param status PROCESSING, DONE, REFUSED (nothing was taken in) or FAILED (it was interrupted; send it again)
 * @param rows rows read so far, without the header
 * @param bytesRead of {@code bytes}, for showing progress
 * @param recorded lines that are new
 * @param known lines that stood there already
 * @param broken rows with a mistake
 * @param formulas values of good rows that a spreadsheet would run; they are kept as text
 * @param problem why nothing was taken in, or null
 * @param repeated the very same file was sent before: this is the first upload's result
 */
public record SalesUpload(
        UUID id,
        String source,
        UUID partnerId,
        String fileName,
        String sha256,
        long bytes,
        Mode mode,
        String status,
        long rows,
        long bytesRead,
        long recorded,
        long known,
        long broken,
        long formulas,
        String problem,
        String uploadedBy,
        Instant startedAt,
        Instant changedAt,
        boolean repeated) {

    /** What happens to the good rows of a file that has broken ones. */
    public enum Mode {
        ALL_OR_NOTHING,
        ACCEPT_GOOD
    }

    /** Whether there is nothing to wait for any more. */
    public boolean ended() {
        return !"PROCESSING".equals(status);
    }

    /** Per cent of the file that is read. */
    public int percent() {
        return ended() || bytes == 0 ? 100 : (int) Math.min(99, bytesRead * 100 / bytes);
    }

    SalesUpload again() {
        return new SalesUpload(
                id,
                source,
                partnerId,
                fileName,
                sha256,
                bytes,
                mode,
                status,
                rows,
                bytesRead,
                recorded,
                known,
                broken,
                formulas,
                problem,
                uploadedBy,
                startedAt,
                changedAt,
                true);
    }
}
