package org.proofline.payout;

import java.time.LocalDate;
import java.util.List;
import org.proofline.ledger.PayingEntities;
import org.proofline.ledger.PayingEntities.PayingEntity;
import org.proofline.payout.PaymentRuns.Build;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.springframework.stereotype.Component;

/** Fills in and checks what a maker may leave out: currency, cut-off and execution date, as dates of the paying entity. */
@Component
class RunTerms {

    private final PayingEntities entities;

    RunTerms(PayingEntities entities) {
        this.entities = entities;
    }

    Build complete(Build command) {
        PayingEntity entity = entities.get(command.payingEntity());
        LocalDate today = entities.today(entity.code());
        String currency = command.currency() == null ? entity.currency() : command.currency();
        LocalDate cutOff = command.cutOff() == null ? today : command.cutOff();
        if (cutOff.isAfter(today)) {
            throw wrong(
                    "cutOff", "CUT_OFF_AHEAD", "The cut-off " + cutOff + " lies ahead. Use " + today + " or earlier.");
        }
        LocalDate execution = command.executionDate() == null
                ? BankCalendar.nextBankDay(today, currency, entity.zone())
                : command.executionDate();
        if (execution.isBefore(today)) {
            throw wrong(
                    "executionDate",
                    "EXECUTION_DATE_PAST",
                    "The execution date " + execution + " is past. Use today or later.");
        }
        return new Build(entity.code(), currency, cutOff, execution);
    }

    private static DomainException wrong(String field, String code, String message) {
        return DomainException.invalid(code, message, List.of(new FieldError(field, code, message)));
    }
}
