package org.proofline.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One piece of proof: a file, a link or a metric's value.
 *
 * @param subjectId the claim (or other thing) it proves; null while staged
 * @param partnerId the partner that owns it
 * @param requirement code of the proof matrix it answers
 * @param line 1-based claim line, or null for the whole claim
 * @param kind FILE, URL, VALUE or STATEMENT
 * @param fileName the uploader's file name (display only), or null
 * @param mediaType found by content, never taken from the client
 * @param sha256 of the bytes in lower-case hex (of the text for all but files)
 * @param text the URL, value or statement; null for files
 * @param extracted facts read from the document, such as invoiceNumber, invoiceDate, total, currency, supplier
 * @param prints what it looks like, for comparisons
 * @param result what came of reading it, in one word; OK for links and values
 * @param suggestions what was read, each with its confidence and its spot
 * @param about what is known of the file beside its text: pages, producer, when and where a picture was taken …
 * @param state PENDING while slow checks run, ACCEPTED, QUARANTINED (it proves nothing and nobody may open it), or
 *     REMOVED (taken off a draft; staff still see it)
 * @param scan of a file; null for links and values
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
        Prints prints,
        DocumentResult result,
        List<Suggestion> suggestions,
        Map<String, String> about,
        Scan scan) {

    /** The state of a file in which the scanner found something. */
    public static final String QUARANTINED = "QUARANTINED";

    /** Whether the bytes are kept apart: they prove nothing, and nobody gets them. */
    public boolean quarantined() {
        return scan != null && scan.infected();
    }

    /** Where a picture was taken by its own note; empty when it tells none. */
    public Optional<Position> position() {
        return Position.of(about.get("latitude"), about.get("longitude"));
    }

    /** What was read under this name, when it is trusted enough to be held against what was declared. */
    public Optional<String> sure(String name) {
        boolean doubted =
                suggestions.stream().anyMatch(suggestion -> suggestion.name().equals(name) && !suggestion.sure());
        return doubted ? Optional.empty() : Optional.ofNullable(extracted.get(name));
    }

    /**
     * @param ruleId stable id such as {@code DOC-TYPE}
     * @param outcome PASS, INFO, REVIEW, HOLD, BLOCK or PENDING
     * @param message what was found and how to mend it, for the partner
     * @param staffMessage the same for who decides
     */
    public record Check(String ruleId, String outcome, String message, String staffMessage) {

        public Check {
            staffMessage = staffMessage == null ? message : staffMessage;
        }

        public Check(String ruleId, String outcome, String message) {
            this(ruleId, outcome, message, message);
        }
    }
}
