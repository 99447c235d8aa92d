package org.proofline.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One piece of proof: a file, a link or a metric's value.
 *
 * @param subjectId the claim (or other thing) it proves; null while staged
 * @param partnerId the partner that owns it
 * @param requirement code of the proof matrix it answers
 * @param line 1-based claim line, or null for the whole claim
 * @param kind FILE, URL or VALUE
 * @param fileName the uploader's file name (display only), or null
 * @param mediaType found by content, never taken from the client
 * @param sha256 of the bytes in lower-case hex (of the text for URL and VALUE)
 * @param text the URL or value; null for files
 * @param extracted facts read from the document, such as invoiceNumber, invoiceDate, total, currency, supplier
 * @param state PENDING while slow checks run, ACCEPTED, or REMOVED (taken off a draft; staff still see it)
 * @param prints what it looks like, for comparisons
 */
public record Document(
        UUID id,
        UUID subjectId,
        UUID partnerId,
        String requirement,
        Integer line,
        String kind,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String text,
        List<Check> checks,
        Map<String, String> extracted,
        String state,
        String uploadedBy,
        Instant uploadedAt,
        Prints prints) {

    /**
     * @param ruleId stable id such as {@code DOC-TYPE}
     * @param outcome PASS, INFO, REVIEW, HOLD, BLOCK or PENDING
     * @param message what was found and how to mend it
     */
    public record Check(String ruleId, String outcome, String message) {}
}
