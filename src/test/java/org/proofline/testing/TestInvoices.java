package org.proofline.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Electronic invoices that tests make themselves: one line of a hundred euros and 19 % tax. */
public final class TestInvoices {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String CII = "urn:un:unece:uncefact:data:standard:";

    private TestInvoices() {}

    /** The same made out to somebody else. */
    public static String ublTo(String buyer, String taxId, String number) {
        return ubl(number, "119.00").replace("North Systems Ltd", buyer).replace("DE987654321", taxId);
    }

    /** An invoice in UBL that keeps the rules when the total is 119.00. */
    public static String ubl(String number, String total) {
        String scheme = "<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Invoice xmlns=\"" + UBL + "Invoice-2\" xmlns:cac=\"" + UBL
                + "CommonAggregateComponents-2\" xmlns:cbc=\"" + UBL + "CommonBasicComponents-2\">"
                + "<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID><cbc:ID>" + number + "</cbc:ID>"
                + "<cbc:IssueDate>2026-06-14</cbc:IssueDate><cbc:DueDate>2026-07-14</cbc:DueDate>"
                + "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>"
                + "<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>"
                + party("Supplier", "Brightside Media GmbH", "DE123456789", scheme)
                + party("Customer", "North Systems Ltd", "DE987654321", scheme)
                + "<cac:TaxTotal>" + amount("TaxAmount", "19.00") + "<cac:TaxSubtotal>"
                + amount("TaxableAmount", "100.00") + amount("TaxAmount", "19.00")
                + "<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent>" + scheme
                + "</cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal><cac:LegalMonetaryTotal>"
                + amount("LineExtensionAmount", "100.00") + amount("TaxExclusiveAmount", "100.00")
                + amount("TaxInclusiveAmount", total) + amount("PayableAmount", total)
                + "</cac:LegalMonetaryTotal><cac:InvoiceLine><cbc:ID>1</cbc:ID>"
                + "<cbc:InvoicedQuantity unitCode=\"C62\">2</cbc:InvoicedQuantity>"
                + amount("LineExtensionAmount", "100.00") + "<cac:Item><cbc:Name>Search advertising</cbc:Name>"
                + "<cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent>" + scheme
                + "</cac:ClassifiedTaxCategory></cac:Item><cac:Price>" + amount("PriceAmount", "50.00")
                + "</cac:Price></cac:InvoiceLine></Invoice>";
    }

    private static String party(String role, String name, String taxId, String scheme) {
        return "<cac:Accounting" + role + "Party><cac:Party><cac:PostalAddress><cac:Country>"
                + "<cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>"
                + "<cac:PartyTaxScheme><cbc:CompanyID>" + taxId + "</cbc:CompanyID>" + scheme + "</cac:PartyTaxScheme>"
                + "<cac:PartyLegalEntity><cbc:RegistrationName>" + name + "</cbc:RegistrationName>"
                + "</cac:PartyLegalEntity></cac:Party></cac:Accounting" + role + "Party>";
    }

    private static String amount(String name, String value) {
        return "<cbc:" + name + " currencyID=\"EUR\">" + value + "</cbc:" + name + ">";
    }

    /** An invoice in CII that keeps the rules when the price of its two pieces is 50.00. */
    public static String cii(String number, String price) {
        String tax = "<ram:TypeCode>VAT</ram:TypeCode>";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rsm:CrossIndustryInvoice xmlns:rsm=\"" + CII
                + "CrossIndustryInvoice:100\" xmlns:ram=\"" + CII
                + "ReusableAggregateBusinessInformationEntity:100\" xmlns:udt=\"" + CII + "UnqualifiedDataType:100\">"
                + "<rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter>"
                + "<ram:ID>urn:cen.eu:en16931:2017</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter>"
                + "</rsm:ExchangedDocumentContext><rsm:ExchangedDocument><ram:ID>" + number + "</ram:ID>"
                + "<ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime>" + date("20260614")
                + "</ram:IssueDateTime></rsm:ExchangedDocument><rsm:SupplyChainTradeTransaction>"
                + "<ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID>"
                + "</ram:AssociatedDocumentLineDocument><ram:SpecifiedTradeProduct><ram:Name>Search advertising</ram:Name>"
                + "</ram:SpecifiedTradeProduct><ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice>"
                + "<ram:ChargeAmount>" + price + "</ram:ChargeAmount></ram:NetPriceProductTradePrice>"
                + "</ram:SpecifiedLineTradeAgreement><ram:SpecifiedLineTradeDelivery>"
                + "<ram:BilledQuantity unitCode=\"C62\">2</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>"
                + "<ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax>" + tax
                + "<ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>19</ram:RateApplicablePercent>"
                + "</ram:ApplicableTradeTax><ram:SpecifiedTradeSettlementLineMonetarySummation>"
                + "<ram:LineTotalAmount>100.00</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation>"
                + "</ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>"
                + head(tax)
                + "</rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>";
    }

    private static String head(String tax) {
        return "<ram:ApplicableHeaderTradeAgreement>" + trader("Seller", "Brightside Media GmbH", "DE123456789")
                + trader("Buyer", "North Systems Ltd", "DE987654321") + "</ram:ApplicableHeaderTradeAgreement>"
                + "<ram:ApplicableHeaderTradeDelivery/><ram:ApplicableHeaderTradeSettlement>"
                + "<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode><ram:ApplicableTradeTax>"
                + "<ram:CalculatedAmount>19.00</ram:CalculatedAmount>" + tax
                + "<ram:BasisAmount>100.00</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode>"
                + "<ram:RateApplicablePercent>19</ram:RateApplicablePercent></ram:ApplicableTradeTax>"
                + "<ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime>" + date("20260714")
                + "</ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>"
                + "<ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>100.00</ram:LineTotalAmount>"
                + "<ram:TaxBasisTotalAmount>100.00</ram:TaxBasisTotalAmount>"
                + "<ram:TaxTotalAmount currencyID=\"EUR\">19.00</ram:TaxTotalAmount>"
                + "<ram:GrandTotalAmount>119.00</ram:GrandTotalAmount><ram:DuePayableAmount>119.00</ram:DuePayableAmount>"
                + "</ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement>";
    }

    private static String trader(String role, String name, String taxId) {
        return "<ram:" + role + "TradeParty><ram:Name>" + name + "</ram:Name><ram:PostalTradeAddress>"
                + "<ram:CountryID>DE</ram:CountryID></ram:PostalTradeAddress><ram:SpecifiedTaxRegistration>"
                + "<ram:ID schemeID=\"VA\">" + taxId + "</ram:ID></ram:SpecifiedTaxRegistration></ram:" + role
                + "TradeParty>";
    }

    private static String date(String day) {
        return "<udt:DateTimeString format=\"102\">" + day + "</udt:DateTimeString>";
    }

    /** The PDF with a file packed into it, such as {@code factur-x.xml}. */
    public static byte[] with(byte[] pdf, String name, String content) {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile(name);
            file.setFileUnicode(name);
            file.setEmbeddedFile(
                    new PDEmbeddedFile(document, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of(name, file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
