package org.proofline.payout;

import java.util.Map;
import java.util.TreeMap;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/** A message of the bank or of accounts payable came in; each payment it changed has an event of its own. */
public record BankMessageTaken(BankMessages.Intake intake) implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of("BANK_MESSAGE", intake.id());
    }

    @Override
    public String type() {
        return intake.repeated() ? "BANK_MESSAGE_REPEATED" : "BANK_MESSAGE_TAKEN";
    }

    @Override
    public Map<String, Object> after() {
        Map<String, Object> values = new TreeMap<>();
        values.put("kind", intake.kind());
        values.put("messageId", intake.messageId());
        values.put(
                "effects",
                intake.effects().stream()
                        .map(effect -> Map.<String, Object>of(
                                "endToEndId", String.valueOf(effect.endToEndId()), "change", effect.change()))
                        .toList());
        return values;
    }
}
