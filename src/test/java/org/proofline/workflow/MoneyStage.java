package org.proofline.workflow;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.proofline.clawback.Clawbacks;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.ledger.Funds;
import org.proofline.ledger.PayingEntities;
import org.proofline.partner.BankAccount;
import org.proofline.partner.BankProfiles;
import org.proofline.partner.Partners;
import org.proofline.payout.BankMessages;
import org.proofline.payout.PaymentItem;
import org.proofline.payout.PaymentRuns;
import org.proofline.payout.PaymentRuns.PaymentRun;
import org.proofline.payout.Payouts;
import org.proofline.payout.TaxDocuments;
import org.proofline.payout.TaxDocuments.Invoice;
import org.proofline.program.Offer;
import org.proofline.program.OfferScheme.Period;
import org.proofline.program.OfferScheme.RateDate;
import org.proofline.program.SchemeFixture;
import org.proofline.shared.Money;
import org.proofline.testing.TestDocuments;

/** Payments in a currency that no other test uses, so that a run takes nothing of theirs. */
final class MoneyStage {

    private static final List<String> CURRENCIES = List.of(
            ("ZAR ZMW YER WST VES UAH TZS TWD TTD TRY SRD SCR SBD SZL PGK PAB NPR NIO NAD MZN MWK MVR MUR MOP MNT MMK MKD"
                            + " LKR KZT KYD HNL GTQ GMD FJD ETB DZD BZD BWP BBD BND AZN AMD")
                    .split(" "));
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String STATUS =
            """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
              <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-11-22T10:00:00Z</CreDtTm></GrpHdr>
              <OrgnlGrpInfAndSts><OrgnlMsgId>x</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
              <OrgnlPmtInfAndSts><OrgnlPmtInfId>x</OrgnlPmtInfId><TxInfAndSts>
                <OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>
                <StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf>
              </TxInfAndSts></OrgnlPmtInfAndSts>
            </CstmrPmtStsRpt></Document>
            """;
    private static final String RETURN =
            """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
              <GrpHdr><MsgId>%1$s</MsgId><CreDtTm>2026-11-22T10:00:00Z</CreDtTm></GrpHdr><Ntfctn><Ntry>
                <Amt Ccy="%2$s">%3$s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <NtryDtls><TxDtls><Refs><EndToEndId>%4$s</EndToEndId></Refs>
                  <Amt Ccy="%2$s">%3$s</Amt><CdtDbtInd>CRDT</CdtDbtInd>
                </TxDtls></NtryDtls>
              </Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
            """;

    final WorkflowStage stage;
    final String currency;
    private final String fund;

    MoneyStage(WorkflowStage stage) {
        this.stage = stage;
        this.currency = CURRENCIES.get(NEXT.getAndIncrement());
        this.fund = "F-" + UUID.randomUUID();
        UUID north = stage.get(Partners.class).byCode("NORTH").id();
        stage.get(Funds.class)
                .create(new Funds.Fund(fund, "A fund of the tests", "PL-EU", currency, LocalDate.of(2026, 1, 1), null));
        stage.get(Funds.class).allocate(fund, north, Money.of("100000.00", currency), false, "open:" + fund);
    }

    /** An offer of its own on the fund. */
    Offer offer(int holdingDays) {
        return stage.published(OfferOfTests.coop(fund, currency, "0", holdingDays));
    }

    /** The payment of a claim that went straight through. */
    PaymentItem owed(int holdingDays) {
        Offer offer = offer(holdingDays);
        UUID claim = stage.running(offer.code(), WorkflowStage.small());
        return latest(claim);
    }

    /** The same by an offer that is paid against the partner's tax invoice. */
    PaymentItem owedAgainstInvoice() {
        Offer plain = OfferOfTests.coop(fund, currency, "0", 0);
        Offer offer = stage.published(SchemeFixture.coop(plain, RateDate.APPROVAL, Period.CLAIM));
        return latest(stage.running(offer.code(), WorkflowStage.small()));
    }

    void invoiced(PaymentItem item) {
        byte[] pdf = TestDocuments.pdf(TestDocuments.invoiceLines("T-1", "2026-11-20", "100.00"));
        LocalDate today = stage.get(PayingEntities.class).today("PL-EU");
        String number = "T-" + UUID.randomUUID().toString().substring(0, 8);
        Money none = Money.zero(item.amount().currency());
        Invoice invoice = new Invoice(number, today, item.amount(), none, "invoice.pdf");
        stage.as("partner-north")
                .run(() -> stage.get(TaxDocuments.class).give(item.id(), invoice, new ByteArrayInputStream(pdf)));
    }

    PaymentItem latest(UUID claim) {
        return stage.get(Payouts.class).ofClaim(claim).orElseThrow();
    }

    PaymentItem now(PaymentItem item) {
        return stage.get(Payouts.class).get(item.id());
    }

    PaymentRun built() {
        LocalDate today = stage.get(PayingEntities.class).today("PL-EU");
        return stage.as("payments-maker")
                .call(() -> stage.get(PaymentRuns.class).build(new PaymentRuns.Build("PL-EU", currency, today, null)));
    }

    /** Sends the payment to the bank; its process follows. */
    void sent(PaymentItem item) {
        UUID run = built().id();
        stage.decide("payments-releaser", run, "APPROVE");
        stage.runJobs(item.id());
    }

    /** The whole life of a payment until the bank settled it. */
    PaymentItem paid() {
        PaymentItem item = owed(0);
        sent(item);
        answered(item, "ACSC");
        return now(item);
    }

    /** The bank's word; the process follows. */
    void answered(PaymentItem item, String status) {
        tell(STATUS.formatted("M-" + UUID.randomUUID(), now(item).endToEndId(), status));
        stage.runJobs(item.id());
    }

    void returned(PaymentItem item) {
        PaymentItem sent = now(item);
        tell(RETURN.formatted(
                "M-" + UUID.randomUUID(), currency, sent.paid().amount().toPlainString(), sent.endToEndId()));
        stage.runJobs(item.id());
    }

    /** The partner's account is verified anew, which tries returned payments again. */
    void reverified() {
        BankProfiles profiles = stage.get(BankProfiles.class);
        UUID north = stage.get(Partners.class).byCode("NORTH").id();
        BankAccount account = new BankAccount(
                "Nordlicht Systems GmbH", "DE89370400440532013000", null, "Kai 1", "20457", "Hamburg", "DE");
        long version = stage.as("partner-admin-north")
                .call(() -> profiles.propose(north, account))
                .version();
        stage.as("partner-master").run(() -> profiles.verify(north, version, true, null));
    }

    Clawback proposed(PaymentItem item, int noticeDays) {
        return stage.as("finance-approver").call(() -> stage.get(Clawbacks.class)
                .propose(item.claimId(), null, "INFLATED_INVOICE", "Found by the tests", noticeDays));
    }

    /** At once, a part of what was paid. */
    Clawback proposed(PaymentItem item, String amount) {
        return stage.as("finance-approver").call(() -> stage.get(Clawbacks.class)
                .propose(item.claimId(), Money.of(amount, currency), "INFLATED_INVOICE", "Found by the tests", 0));
    }

    private void tell(String message) {
        stage.as("bank-reconciler").run(() -> stage.get(BankMessages.class)
                .take(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))));
    }
}
