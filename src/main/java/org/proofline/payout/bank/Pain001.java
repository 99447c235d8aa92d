package org.proofline.payout.bank;

import com.prowidesoftware.swift.model.mx.MinimumEscapeHandler;
import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.MxWriteConfiguration;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.ChargeBearerType1Code;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;
import com.prowidesoftware.swift.model.mx.dic.PaymentTypeInformation26;
import com.prowidesoftware.swift.model.mx.dic.PostalAddress24;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import com.prowidesoftware.swift.model.mx.dic.ServiceLevel8Choice;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Writes a customer credit transfer initiation, pain.001.001.09, with one payment instruction.
 *
 * @param messageId at most 35 characters; the bank repeats it in its answers
 */
public record Pain001(String messageId, Instant createdAt, LocalDate executionDate, Party debtor) {

    private static final int LONGEST_NAME = 140;
    private static final int LONGEST_STREET = 70;
    private static final int LONGEST_TEXT = 140;

    /** @param transfers at least one, all in the same currency */
    public byte[] write(List<Transfer> transfers) {
        String count = Integer.toString(transfers.size());
        BigDecimal sum =
                transfers.stream().map(transfer -> transfer.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        GroupHeader85 header = new GroupHeader85()
                .setMsgId(messageId)
                .setCreDtTm(createdAt.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
                .setNbOfTxs(count)
                .setCtrlSum(sum)
                .setInitgPty(new PartyIdentification135().setNm(cut(debtor.name(), LONGEST_NAME)));
        PaymentInstruction30 instruction =
                instruction(transfers).setNbOfTxs(count).setCtrlSum(sum);
        transfers.forEach(transfer -> instruction.addCdtTrfTxInf(transaction(transfer)));
        MxPain00100109 message = new MxPain00100109()
                .setCstmrCdtTrfInitn(new CustomerCreditTransferInitiationV09()
                        .setGrpHdr(header)
                        .addPmtInf(instruction));
        MxWriteConfiguration plain = new MxWriteConfiguration();
        plain.documentPrefix = null;
        plain.escapeHandler = new MinimumEscapeHandler();
        return message.message(plain).getBytes(StandardCharsets.UTF_8);
    }

    private PaymentInstruction30 instruction(List<Transfer> transfers) {
        boolean euro = transfers.get(0).amount().currency().getCurrencyCode().equals("EUR");
        PaymentInstruction30 instruction = new PaymentInstruction30()
                .setPmtInfId(messageId)
                .setPmtMtd(PaymentMethod3Code.TRF)
                .setBtchBookg(false)
                .setReqdExctnDt(new DateAndDateTime2Choice().setDt(executionDate))
                .setDbtr(party(debtor))
                .setDbtrAcct(account(debtor.iban()))
                .setDbtrAgt(agent(debtor.bic()))
                .setChrgBr(euro ? ChargeBearerType1Code.SLEV : ChargeBearerType1Code.SHAR);
        if (euro) {
            instruction.setPmtTpInf(new PaymentTypeInformation26().addSvcLvl(new ServiceLevel8Choice().setCd("SEPA")));
        }
        return instruction;
    }

    private static CreditTransferTransaction34 transaction(Transfer transfer) {
        Party creditor = transfer.creditor();
        CreditTransferTransaction34 transaction = new CreditTransferTransaction34()
                .setPmtId(new PaymentIdentification6()
                        .setInstrId(transfer.endToEndId())
                        .setEndToEndId(transfer.endToEndId()))
                .setAmt(new AmountType4Choice()
                        .setInstdAmt(new ActiveOrHistoricCurrencyAndAmount()
                                .setCcy(transfer.amount().currency().getCurrencyCode())
                                .setValue(transfer.amount().amount())))
                .setCdtr(party(creditor))
                .setCdtrAcct(account(creditor.iban()))
                .setRmtInf(new RemittanceInformation16().addUstrd(cut(transfer.text(), LONGEST_TEXT)));
        if (creditor.bic() != null) {
            transaction.setCdtrAgt(agent(creditor.bic()));
        }
        return transaction;
    }

    private static PartyIdentification135 party(Party party) {
        return new PartyIdentification135()
                .setNm(cut(party.name(), LONGEST_NAME))
                .setPstlAdr(new PostalAddress24()
                        .setStrtNm(cut(party.street(), LONGEST_STREET))
                        .setBldgNb(party.buildingNumber())
                        .setPstCd(party.postalCode())
                        .setTwnNm(party.city())
                        .setCtry(party.country()));
    }

    private static CashAccount38 account(String iban) {
        return new CashAccount38().setId(new AccountIdentification4Choice().setIBAN(iban));
    }

    private static BranchAndFinancialInstitutionIdentification6 agent(String bic) {
        return new BranchAndFinancialInstitutionIdentification6()
                .setFinInstnId(new FinancialInstitutionIdentification18().setBICFI(bic));
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
