package org.proofline.payout.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proofline.payout.bank.BankReport.GroupReport;
import org.proofline.payout.bank.BankReport.Outcome;
import org.proofline.payout.bank.BankReport.TransferReport;
import org.proofline.shared.DomainException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads pain.002 (.10, .11 and their elder sisters), camt.053 and camt.054. */
public final class BankMessageReader {

    private BankMessageReader() {}

    /** @throws DomainException MALFORMED when it is no such message */
    public static BankReport read(byte[] content) {
        Element root = parse(content);
        String namespace = root.getNamespaceURI() == null ? "" : root.getNamespaceURI();
        if (namespace.contains(":pain.002.")) {
            return statusReport(require(root, "CstmrPmtStsRpt"));
        }
        if (namespace.contains(":camt.053.")) {
            return CamtReader.read("camt.053", require(root, "BkToCstmrStmt"), "Stmt");
        }
        if (namespace.contains(":camt.054.")) {
            return CamtReader.read("camt.054", require(root, "BkToCstmrDbtCdtNtfctn"), "Ntfctn");
        }
        throw malformed("It is no pain.002, camt.053 or camt.054 message (namespace '" + namespace + "').");
    }

    private static Element parse(byte[] content) {
        try {
            return Xml.parse(content);
        } catch (SAXException e) {
            throw malformed("It is no readable XML: " + e.getMessage());
        }
    }

    private static BankReport statusReport(Element report) {
        List<GroupReport> groups = new ArrayList<>();
        List<TransferReport> transfers = new ArrayList<>();
        Xml.at(report, "OrgnlGrpInfAndSts")
                .flatMap(group -> group(group, "OrgnlMsgId", "GrpSts"))
                .ifPresent(groups::add);
        for (Element instruction : Xml.children(report, "OrgnlPmtInfAndSts")) {
            group(instruction, "OrgnlPmtInfId", "PmtInfSts").ifPresent(groups::add);
            for (Element transaction : Xml.children(instruction, "TxInfAndSts")) {
                transfer(transaction).ifPresent(transfers::add);
            }
        }
        return new BankReport("pain.002", messageId(report), groups, transfers);
    }

    private static Optional<GroupReport> group(Element element, String idName, String statusName) {
        return Xml.text(element, statusName)
                .map(status ->
                        new GroupReport(Xml.text(element, idName).orElse(null), outcome(status), reason(element)));
    }

    private static Optional<TransferReport> transfer(Element transaction) {
        return Xml.text(transaction, "TxSts")
                .map(status -> new TransferReport(
                        Xml.text(transaction, "OrgnlEndToEndId").orElse(null),
                        outcome(status),
                        reason(transaction),
                        null));
    }

    /** Only ACSC and ACCC say that money moved; a partial or pending status says nothing of a single transfer. */
    private static Outcome outcome(String status) {
        return switch (status) {
            case "ACSC", "ACCC" -> Outcome.SETTLED;
            case "RJCT", "CANC" -> Outcome.REJECTED;
            default -> Outcome.ACCEPTED;
        };
    }

    private static String reason(Element of) {
        String reasons = Xml.children(of, "StsRsnInf").stream()
                .flatMap(info -> Stream.concat(
                        Stream.concat(Xml.text(info, "Rsn", "Cd").stream(), Xml.text(info, "Rsn", "Prtry").stream()),
                        Xml.children(info, "AddtlInf").stream().map(Element::getTextContent)))
                .collect(Collectors.joining(" "));
        return reasons.isBlank() ? null : reasons;
    }

    static String messageId(Element message) {
        return Xml.text(message, "GrpHdr", "MsgId")
                .orElseThrow(() -> malformed("It has no message id (GrpHdr/MsgId)."));
    }

    private static Element require(Element root, String name) {
        return Xml.at(root, name).orElseThrow(() -> malformed("It has no element " + name + "."));
    }

    static DomainException malformed(String why) {
        return new DomainException(
                DomainException.Kind.MALFORMED,
                "BANK_MESSAGE_UNREADABLE",
                "This is no bank message that can be read. " + why,
                List.of());
    }
}
