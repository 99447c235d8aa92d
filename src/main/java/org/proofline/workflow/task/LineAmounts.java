package org.proofline.workflow.task;

import java.util.ArrayList;
import java.util.List;
import org.proofline.approval.TaskInbox.LineDecision;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.Money;

/** The amounts of a partial approval, read in the currency of what is decided on. */
public final class LineAmounts {

    private LineAmounts() {}

    /**
     * @return one amount per line, in the order of the lines
     * @throws DomainException INVALID naming every amount that can't be read or is in another currency
     */
    public static List<Money> of(List<LineDecision> lines, String currency) {
        List<Money> amounts = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            try {
                amounts.add(amount(lines.get(i), currency));
            } catch (DomainException e) {
                errors.add(new FieldError("lines[" + i + "].approvedAmount", e.code(), e.getMessage()));
            }
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid("DECISION", "The decision can't be taken as it is.", errors);
        }
        return amounts;
    }

    private static Money amount(LineDecision line, String currency) {
        if (line.currency() != null && !line.currency().equals(currency)) {
            throw DomainException.invalid(
                    "CURRENCY_MISMATCH", "This amount is in " + line.currency() + ", expected " + currency + ".");
        }
        return Money.of(line.approvedAmount(), currency);
    }
}
