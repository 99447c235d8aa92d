package org.proofline.payout;

import java.util.UUID;

/** Messages as a bank writes them, as short as the readers allow. */
final class BankTalk {

    private BankTalk() {}

    static String status(String code, String endToEndId) {
        return status("M-" + UUID.randomUUID(), code, endToEndId);
    }

    static String status(String messageId, String code, String endToEndId) {
        return """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
          <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-11-22T10:00:00Z</CreDtTm></GrpHdr>
          <OrgnlGrpInfAndSts><OrgnlMsgId>x</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
          <OrgnlPmtInfAndSts><OrgnlPmtInfId>x</OrgnlPmtInfId><TxInfAndSts>
            <OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>
            <StsRsnInf><Rsn><Cd>AC01</Cd></Rsn><AddtlInf>Account number</AddtlInf></StsRsnInf>
          </TxInfAndSts></OrgnlPmtInfAndSts>
        </CstmrPmtStsRpt></Document>
        """
                .formatted(messageId, endToEndId, code);
    }

    static String groupStatus(String code, String originalMessageId) {
        return """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.11"><CstmrPmtStsRpt>
          <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-11-22T10:00:00Z</CreDtTm></GrpHdr>
          <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>%s</GrpSts>
          </OrgnlGrpInfAndSts>
        </CstmrPmtStsRpt></Document>
        """
                .formatted("M-" + UUID.randomUUID(), originalMessageId, code);
    }

    static String booked(String kind, String side, PaymentItem item, String amount) {
        boolean statement = kind.equals("053");
        String outer = statement ? "BkToCstmrStmt" : "BkToCstmrDbtCdtNtfctn";
        String inner = statement ? "Stmt" : "Ntfctn";
        return """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.%1$s.001.08"><%2$s>
          <GrpHdr><MsgId>%3$s</MsgId><CreDtTm>2026-11-22T10:00:00Z</CreDtTm></GrpHdr><%4$s><Ntry>
            <Amt Ccy="%5$s">%6$s</Amt><CdtDbtInd>%7$s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <NtryDtls><TxDtls><Refs><EndToEndId>%8$s</EndToEndId></Refs>
              <Amt Ccy="%5$s">%6$s</Amt><CdtDbtInd>%7$s</CdtDbtInd>
            </TxDtls></NtryDtls>
          </Ntry></%4$s></%2$s></Document>
        """
                .formatted(
                        kind,
                        outer,
                        "M-" + UUID.randomUUID(),
                        inner,
                        item.amount().currency().getCurrencyCode(),
                        amount,
                        side,
                        item.endToEndId());
    }
}
