package org.proofline.payout.simulator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import org.proofline.payout.simulator.TakenFile.Order;

/** The bank's pain.002.001.11: accepted, or rejected with a reason. */
record StatusReport(TakenFile file, Instant now) {

    byte[] write(String messageId, Predicate<Order> rejected) {
        Message message = new Message("urn:iso:std:iso:20022:tech:xsd:pain.002.001.11");
        boolean partly = file.orders().stream().anyMatch(rejected);
        message.in("CstmrPmtStsRpt", () -> {
            message.in("GrpHdr", () -> message.text("MsgId", messageId)
                    .text("CreDtTm", now.truncatedTo(ChronoUnit.SECONDS).toString()));
            message.in("OrgnlGrpInfAndSts", () -> message.text("OrgnlMsgId", file.messageId())
                    .text("OrgnlMsgNmId", "pain.001.001.09")
                    .text("GrpSts", partly ? "PART" : "ACCP"));
            message.in("OrgnlPmtInfAndSts", () -> {
                message.text("OrgnlPmtInfId", file.messageId());
                file.orders().forEach(order -> status(message, order, rejected.test(order)));
            });
        });
        return message.end();
    }

    private static void status(Message message, Order order, boolean rejected) {
        message.in("TxInfAndSts", () -> {
            message.text("OrgnlEndToEndId", order.endToEndId()).text("TxSts", rejected ? "RJCT" : "ACCP");
            if (rejected) {
                message.in("StsRsnInf", () -> message.in("Rsn", () -> message.text("Cd", "AC04"))
                        .text("AddtlInf", "The account is closed"));
            }
        });
    }
}
