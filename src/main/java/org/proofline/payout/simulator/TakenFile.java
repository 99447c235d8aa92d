package org.proofline.payout.simulator;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.proofline.shared.Money;

/** A bank file as the bank reads it. */
record TakenFile(String messageId, String debtorIban, List<Order> orders) {

    /** One transfer to execute. */
    record Order(String endToEndId, Money amount) {

        boolean endsIn(String cents) {
            return amount.amount().toPlainString().endsWith("." + cents);
        }
    }

    static TakenFile read(byte[] pain001) {
        MxPain00100109 message = MxPain00100109.parse(new String(pain001, StandardCharsets.UTF_8));
        PaymentInstruction30 instruction =
                message.getCstmrCdtTrfInitn().getPmtInf().get(0);
        List<Order> orders = instruction.getCdtTrfTxInf().stream()
                .map(transfer -> new Order(
                        transfer.getPmtId().getEndToEndId(),
                        Money.of(
                                transfer.getAmt().getInstdAmt().getValue(),
                                transfer.getAmt().getInstdAmt().getCcy())))
                .toList();
        return new TakenFile(
                message.getCstmrCdtTrfInitn().getGrpHdr().getMsgId(),
                instruction.getDbtrAcct().getId().getIBAN(),
                orders);
    }
}
