package org.proofline.payout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.proofline.ledger.PayingEntities;
import org.proofline.ledger.PayingEntities.PayingEntity;
import org.proofline.partner.BankAccount;
import org.proofline.payout.bank.Pain001;
import org.proofline.payout.bank.Party;
import org.proofline.payout.bank.Transfer;
import org.proofline.shared.Money;
import org.springframework.stereotype.Component;

/** Makes the files of a released run: for the bank, for accounts payable, and invoices in partners' names. */
@Component
class RunFiles {

    private static final List<String> ERP_HEADER = List.of(
            "end_to_end_id", "run", "payee", "amount", "currency", "execution_date", "claim", "withheld_tax", "offset");

    private final PayingEntities entities;
    private final TaxPapers papers;

    RunFiles(PayingEntities entities, TaxPapers papers) {
        this.entities = entities;
        this.papers = papers;
    }

    /** The invoices that the vendor writes in the partners' names, and its credit notes; nobody needs one twice. */
    void writeTaxDocuments(List<Payment> payments) {
        payments.stream()
                .filter(payment -> payment.papers().needsPartnersInvoice())
                .forEach(papers::selfBill);
        payments.stream().filter(payment -> payment.papers().needsCreditNote()).forEach(papers::creditNote);
    }

    /** Kind to content; a kind without payments is left out. */
    Map<String, byte[]> make(Run run, List<RunLine> lines) {
        Map<String, byte[]> files = new HashMap<>();
        List<RunLine> paying =
                lines.stream().filter(line -> line.split().cash().isPositive()).toList();
        List<RunLine> byBank = paying.stream().filter(RunLine::byBank).toList();
        List<RunLine> byErp = paying.stream().filter(RunLine::byErp).toList();
        if (!byBank.isEmpty()) {
            files.put(RunFile.PAIN001, pain001(run, byBank));
        }
        if (!byErp.isEmpty()) {
            files.put(RunFile.ERP, erp(run, byErp));
        }
        return files;
    }

    private byte[] pain001(Run run, List<RunLine> lines) {
        PayingEntity entity = entities.get(run.payingEntity());
        Party debtor = new Party(
                entity.name(),
                entity.iban(),
                entity.bic(),
                entity.street(),
                entity.buildingNumber(),
                entity.postalCode(),
                entity.city(),
                entity.country());
        return new Pain001(EndToEndId.of(run.id()), run.releasedAt(), run.executionDate(), debtor)
                .write(lines.stream().map(RunFiles::transfer).toList());
    }

    private static Transfer transfer(RunLine line) {
        BankAccount payee = line.payee();
        Party creditor = new Party(
                payee.accountHolder(),
                payee.iban(),
                payee.bic(),
                payee.street(),
                null,
                payee.postalCode(),
                payee.city(),
                payee.country());
        return new Transfer(EndToEndId.of(line.itemId()), line.split().cash(), creditor, "Claim " + line.claimNumber());
    }

    private static byte[] erp(Run run, List<RunLine> lines) {
        Csv csv = new Csv(ERP_HEADER);
        for (RunLine line : lines) {
            Money cash = line.split().cash();
            csv.row(List.of(
                    EndToEndId.of(line.itemId()),
                    run.number(),
                    line.payee().accountHolder(),
                    cash.amount().toPlainString(),
                    cash.currency().getCurrencyCode(),
                    run.executionDate().toString(),
                    line.claimNumber(),
                    line.split().withheld().amount().toPlainString(),
                    line.split().offset().amount().toPlainString()));
        }
        return csv.bytes();
    }
}
