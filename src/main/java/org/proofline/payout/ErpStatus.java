package org.proofline.payout;

import java.util.List;
import org.proofline.payout.bank.BankReport;
import org.proofline.payout.bank.BankReport.Outcome;
import org.proofline.payout.bank.BankReport.TransferReport;
import org.proofline.shared.DomainException;

/** The status file of accounts payable: {@code end_to_end_id,status,reason} with PAID, REJECTED, RETURNED or PENDING. */
final class ErpStatus {

    private static final List<String> HEADER = List.of("end_to_end_id", "status", "reason");

    private ErpStatus() {}

    /** The same file has the same message id: the SHA-256 of its content. */
    static BankReport read(byte[] content) {
        List<List<String>> rows = Csv.read(content);
        if (rows.isEmpty() || !rows.get(0).equals(HEADER)) {
            throw malformed("The first line must be " + String.join(",", HEADER) + ".");
        }
        List<TransferReport> reports =
                rows.stream().skip(1).map(ErpStatus::report).toList();
        return new BankReport("erp-status", MessageLog.sha256(content), List.of(), reports);
    }

    private static TransferReport report(List<String> row) {
        if (row.size() != HEADER.size()) {
            throw malformed("The line '" + String.join(",", row) + "' has not three cells.");
        }
        Outcome outcome =
                switch (row.get(1)) {
                    case "PAID" -> Outcome.SETTLED;
                    case "REJECTED" -> Outcome.REJECTED;
                    case "RETURNED" -> Outcome.RETURNED;
                    case "PENDING" -> Outcome.ACCEPTED;
                    default ->
                        throw malformed("'" + row.get(1) + "' is no status. Use PAID, REJECTED, RETURNED or PENDING.");
                };
        return new TransferReport(row.get(0), outcome, row.get(2).isBlank() ? null : row.get(2), null);
    }

    private static DomainException malformed(String why) {
        return new DomainException(
                DomainException.Kind.MALFORMED,
                "ERP_STATUS_UNREADABLE",
                "This is no status file of accounts payable. " + why,
                List.of());
    }
}
