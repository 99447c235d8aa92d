package org.proofline.program;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A version of an offer with its way through the catalog.
 *
 * @param authors everybody who ever wrote on it
 * @param sentBy who sent it for check; null when nobody did since it was last written on
 * @param checkedBy who checked it; null when nobody did
 * @param publishedBy null while it is a draft
 * @param retirement null when it was not ended early
 * @param revision grows each time it is written; what a rewrite is checked against
 * @param sentBack the last time it was sent back; null when it never was
 */
public record OfferEntry(
        Offer offer,
        Stage stage,
        List<String> authors,
        Instant draftedAt,
        String sentBy,
        String checkedBy,
        String publishedBy,
        Instant publishedAt,
        Retirement retirement,
        SentBack sentBack,
        long revision) {

    /** Where a version stands today. */
    public enum Stage {
        DRAFT,
        /** Waits for a second person. */
        SENT,
        CHECKED,
        /** Published, its first day is still to come. */
        SCHEDULED,
        IN_FORCE,
        /** A later version rules instead. */
        REPLACED,
        /** Its last day is over. */
        ENDED,
        /** Ended early. */
        RETIRED
    }

    /** @param lastDay last activity or sale date it is in force on */
    public record Retirement(LocalDate lastDay, String reason, String by) {}

    public record SentBack(String reason, String by, Instant at) {}

    public OfferEntry {
        authors = List.copyOf(authors);
    }

    /** Whether it can still be written on. */
    public boolean isDraft() {
        return stage == Stage.DRAFT || stage == Stage.SENT || stage == Stage.CHECKED;
    }
}
