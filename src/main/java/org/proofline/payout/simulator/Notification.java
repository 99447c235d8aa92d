package org.proofline.payout.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.proofline.payout.simulator.TakenFile.Order;

/** The bank's camt.054.001.08: booked debits, or credits of what came back. */
record Notification(TakenFile file, Instant now) {

    byte[] bookings(String messageId, List<Order> orders) {
        return write(messageId, orders, false);
    }

    byte[] returns(String messageId, List<Order> orders) {
        return write(messageId, orders, true);
    }

    private byte[] write(String messageId, List<Order> orders, boolean returned) {
        Message message = new Message("urn:iso:std:iso:20022:tech:xsd:camt.054.001.08");
        String created = now.truncatedTo(ChronoUnit.SECONDS).toString();
        message.in("BkToCstmrDbtCdtNtfctn", () -> {
            message.in("GrpHdr", () -> message.text("MsgId", messageId).text("CreDtTm", created));
            message.in("Ntfctn", () -> {
                message.text("Id", messageId).text("CreDtTm", created);
                message.in("Acct", () -> message.in("Id", () -> message.text("IBAN", file.debtorIban())));
                orders.forEach(order -> entry(message, order, returned));
            });
        });
        return message.end();
    }

    private void entry(Message message, Order order, boolean returned) {
        String day = LocalDate.ofInstant(now, ZoneOffset.UTC).toString();
        message.in("Ntry", () -> {
            message.amount("Amt", order.amount()).text("CdtDbtInd", returned ? "CRDT" : "DBIT");
            message.in("Sts", () -> message.text("Cd", "BOOK"));
            message.in("BookgDt", () -> message.text("Dt", day));
            message.in("BkTxCd", () -> message.in("Prtry", () -> message.text("Cd", returned ? "RTRN" : "CTRF")));
            message.in("NtryDtls", () -> message.in("TxDtls", () -> transaction(message, order, returned)));
        });
    }

    private static void transaction(Message message, Order order, boolean returned) {
        message.in("Refs", () -> message.text("EndToEndId", order.endToEndId()));
        message.amount("Amt", order.amount()).text("CdtDbtInd", returned ? "CRDT" : "DBIT");
        if (returned) {
            message.in("RtrInf", () -> message.in("Rsn", () -> message.text("Cd", "AC06"))
                    .text("AddtlInf", "The account is blocked"));
        }
    }
}
