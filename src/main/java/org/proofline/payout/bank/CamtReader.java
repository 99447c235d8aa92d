package org.proofline.payout.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proofline.payout.bank.BankReport.GroupReport;
import org.proofline.payout.bank.BankReport.Outcome;
import org.proofline.payout.bank.BankReport.TransferReport;
import org.proofline.shared.Money;
import org.w3c.dom.Element;

/** Reads booked entries of statements and notifications; what is only pending says nothing. */
final class CamtReader {

    private CamtReader() {}

    static BankReport read(String kind, Element message, String container) {
        List<GroupReport> groups = new ArrayList<>();
        List<TransferReport> transfers = new ArrayList<>();
        for (Element statement : Xml.children(message, container)) {
            for (Element entry : Xml.children(statement, "Ntry")) {
                entry(entry, groups, transfers);
            }
        }
        return new BankReport(kind, BankMessageReader.messageId(message), groups, transfers);
    }

    private static void entry(Element entry, List<GroupReport> groups, List<TransferReport> transfers) {
        List<Element> transactions = Xml.children(entry, "NtryDtls").stream()
                .flatMap(details -> Xml.children(details, "TxDtls").stream())
                .toList();
        Outcome outcome = outcome(entry, entry);
        if (transactions.isEmpty()) {
            Xml.text(entry, "NtryDtls", "Btch", "PmtInfId")
                    .ifPresent(id -> groups.add(new GroupReport(id, outcome, null)));
        }
        for (Element transaction : transactions) {
            Optional<String> id = Xml.text(transaction, "Refs", "EndToEndId");
            Optional<Money> amount = amount(transaction)
                    .or(() -> transactions.size() == 1 ? money(Xml.at(entry, "Amt")) : Optional.empty());
            id.ifPresent(endToEndId -> transfers.add(new TransferReport(
                    endToEndId, outcome(entry, transaction), reason(transaction), amount.orElse(null))));
        }
    }

    /** Debits are our transfers, booked; credits are what came back; a reversed debit never happened in the end. */
    private static Outcome outcome(Element entry, Element transaction) {
        String status =
                Xml.text(entry, "Sts", "Cd").or(() -> Xml.text(entry, "Sts")).orElse("");
        if (!status.equals("BOOK")) {
            return Outcome.ACCEPTED;
        }
        boolean debit = Xml.text(transaction, "CdtDbtInd")
                .or(() -> Xml.text(entry, "CdtDbtInd"))
                .orElse("")
                .equals("DBIT");
        return debit ? Outcome.SETTLED : Outcome.RETURNED;
    }

    private static String reason(Element transaction) {
        String code = Xml.text(transaction, "RtrInf", "Rsn", "Cd")
                .or(() -> Xml.text(transaction, "RtrInf", "Rsn", "Prtry"))
                .orElse(null);
        String words = Xml.text(transaction, "RtrInf", "AddtlInf").orElse(null);
        return code == null ? words : words == null ? code : code + " " + words;
    }

    private static Optional<Money> amount(Element transaction) {
        return money(Xml.at(transaction, "Amt")).or(() -> money(Xml.at(transaction, "AmtDtls", "TxAmt", "Amt")));
    }

    private static Optional<Money> money(Optional<Element> amount) {
        return amount.map(element -> Money.of(element.getTextContent(), element.getAttribute("Ccy")));
    }
}
