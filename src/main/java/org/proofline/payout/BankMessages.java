package org.proofline.payout;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/** Takes in what the bank says (pain.002, camt.053, camt.054) and what accounts payable says (status CSV). */
public interface BankMessages {

    /**
     * What a message did.
     *
     * @param kind pain.002, camt.053, camt.054, erp-status
     * @param repeated the same message came before: nothing changed
     * @param effects one per transaction in the message
     */
    record Intake(UUID id, String kind, String messageId, boolean repeated, List<Effect> effects) {}

    /** @param change the new status, or UNCHANGED / UNKNOWN with the reason */
    record Effect(String endToEndId, UUID itemId, String change, String explanation) {}

    /** @throws org.proofline.shared.DomainException MALFORMED when it is no message of a known kind */
    Intake take(InputStream message);

    Intake takeErpStatus(InputStream csv);
}
