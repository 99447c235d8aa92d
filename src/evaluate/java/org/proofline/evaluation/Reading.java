package org.proofline.evaluation;

import java.util.Map;
import org.proofline.evidence.Document;
import org.proofline.evidence.DocumentResult;

/**
 * What came of uploading one file.
 *
 * @param refusal the code of the refusal, or null when the document was taken
 * @param result what came of reading the file
 * @param document what was taken and read, or null when it was refused
 * @param millis until everything was known
 */
record Reading(String refusal, DocumentResult result, Document document, long millis) {

    private static final String FAILED = "FAILED: ";

    /** The product itself failed over the file, which it must not. */
    static Reading failure(Exception why, long millis) {
        return new Reading(FAILED + why, DocumentResult.CRASH, null, millis);
    }

    boolean failed() {
        return refusal != null && refusal.startsWith(FAILED);
    }

    boolean taken() {
        return document != null;
    }

    /** Whether the document was taken with a check of this rule that is more than a pass. */
    boolean hasFinding(String ruleId) {
        return taken()
                && document.checks().stream()
                        .anyMatch(check -> check.ruleId().equals(ruleId)
                                && !check.outcome().equals("PASS"));
    }

    /** Whether a value of this name was read and is shown as sure. */
    boolean sure(String name) {
        return taken()
                && document.extracted().containsKey(name)
                && document.sure(name).isPresent();
    }

    Map<String, String> extracted() {
        return taken() ? document.extracted() : Map.of();
    }

    /** In a few words, for the list of what went wrong. */
    String inShort() {
        return taken() ? "taken, " + result + ", " + document.extracted() : refusal + ", " + result;
    }
}
