package org.proofline.payout.bank;

import java.util.List;
import org.proofline.shared.Money;

/**
 * What one message of the bank says.
 *
 * @param kind pain.002, camt.053 or camt.054
 * @param messageId the bank's id of the message
 * @param groups what it says of all transfers of one of our messages
 * @param transfers what it says of single transfers
 */
public record BankReport(String kind, String messageId, List<GroupReport> groups, List<TransferReport> transfers) {

    /** What happened to a transfer, from the weakest to the strongest word. */
    public enum Outcome {
        /** Accepted or pending: no money moved yet. */
        ACCEPTED,
        /** Never executed. */
        REJECTED,
        /** Settled or booked. */
        SETTLED,
        /** Came back after settlement. */
        RETURNED
    }

    /** @param originalMessageId our message id, or our payment instruction id: they are the same */
    public record GroupReport(String originalMessageId, Outcome outcome, String reason) {}

    /**
     * @param reason the bank's code and words; null when it gave none
     * @param amount what was booked; null when the message does not say
     */
    public record TransferReport(String endToEndId, Outcome outcome, String reason, Money amount) {}
}
