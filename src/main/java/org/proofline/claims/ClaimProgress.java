package org.proofline.claims;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** Where a claim stands, who holds the ball, and what was last said about it. */
@Embeddable
class ClaimProgress {

    private static final String SYSTEM = "SYSTEM";

    @Enumerated(EnumType.STRING)
    private ClaimStatus status = ClaimStatus.DRAFT;

    @Enumerated(EnumType.STRING)
    private ClaimStatus statusBeforeDispute;

    private String assurance = "NOT_SELECTED";
    private String hold = "NONE";
    private String waitingFor = "PARTNER";
    private Instant dueAt;
    private String submittedBy;
    private Instant submittedAt;
    /** A mark of the address, only to be compared. */
    private String sentFrom;

    private int rounds;
    private Instant decidedToPayAt;
    private Instant decidedAt;
    private String decisionReason;
    private String decisionComment;

    protected ClaimProgress() {}

    void become(ClaimStatus to) {
        status = to;
    }

    /** The first submission's time stays: deadlines are measured by it. */
    void submitted(String by, Instant at, String from) {
        submittedBy = by;
        sentFrom = from;
        submittedAt = submittedAt == null ? at : submittedAt;
        rounds++;
        decidedToPayAt = null;
        decisionReason = null;
        decisionComment = null;
        waitFor(SYSTEM, null);
    }

    void waitFor(String whom, Instant until) {
        waitingFor = whom;
        dueAt = until;
    }

    /** The first of the approvers who agreed counts. */
    void decidedToPay(Instant at) {
        decidedToPayAt = decidedToPayAt == null ? at : decidedToPayAt;
    }

    /** Whoever asks takes back what others decided before: the approval starts anew. */
    void asked(String reasonCode, String comment, Instant until) {
        decidedToPayAt = null;
        decisionReason = reasonCode;
        decisionComment = comment;
        waitFor("PARTNER", until);
    }

    void decided(String reasonCode, String comment, Instant at) {
        decisionReason = reasonCode;
        decisionComment = comment;
        decidedAt = at;
        waitFor(null, null);
    }

    void disputedAfter(ClaimStatus before) {
        statusBeforeDispute = before;
        waitFor("VENDOR:appeal-reviewer", null);
    }

    void reopened() {
        rounds++;
        decidedToPayAt = null;
        decidedAt = null;
        statusBeforeDispute = null;
        waitFor(SYSTEM, null);
    }

    boolean closesAfterDispute() {
        return status == ClaimStatus.DISPUTED && statusBeforeDispute == ClaimStatus.CLOSED;
    }

    void closeAfterDispute() {
        statusBeforeDispute = ClaimStatus.CLOSED;
    }

    void hold(String newHold) {
        hold = newHold;
    }

    void assure(String newAssurance) {
        assurance = newAssurance;
    }

    ClaimStatus status() {
        return status;
    }

    ClaimStatus beforeDispute() {
        return statusBeforeDispute;
    }

    String assurance() {
        return assurance;
    }

    String hold() {
        return hold;
    }

    String waitingFor() {
        return waitingFor;
    }

    Instant dueAt() {
        return dueAt;
    }

    String submittedBy() {
        return submittedBy;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    /** How often the claim's process was started or answered. */
    int rounds() {
        return rounds;
    }

    Instant decidedToPayAt() {
        return decidedToPayAt;
    }

    Claim.Decision decision() {
        return new Claim.Decision(decidedToPayAt, decidedAt, decisionReason, decisionComment);
    }
}
