package org.proofline.evidence.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.proofline.testing.TestInvoices;

/** Electronic invoices that differ from the usual ones and are right nevertheless. */
class StructuredInvoiceTest {

    private final InvoiceRules rules = new InvoiceRules();

    @Test
    void takes_the_trading_name_of_a_supplier_that_gives_no_other() {
        String ubl = TestInvoices.ubl("RE-1", "119.00");
        String traded = ubl.replace(
                "<cac:Party><cac:PostalAddress>",
                "<cac:Party><cac:PartyName><cbc:Name>Brightside</cbc:Name></cac:PartyName><cac:PostalAddress>");

        assertThat(facts(traded)).containsEntry("supplier", "Brightside Media GmbH");
        assertThat(facts(traded.replaceAll("<cac:PartyLegalEntity>.*?</cac:PartyLegalEntity>", "")))
                .containsEntry("supplier", "Brightside")
                .containsEntry("buyer", "Brightside");
    }

    @Test
    void puts_together_the_names_of_a_person() {
        String fattura = "<p:FatturaElettronica xmlns:p=\"http://example.org\"><FatturaElettronicaHeader>"
                + "<CedentePrestatore><DatiAnagrafici><Anagrafica><Nome>Anna Maria</Nome><Cognome>Verdi</Cognome>"
                + "</Anagrafica></DatiAnagrafici></CedentePrestatore></FatturaElettronicaHeader>"
                + "<FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><Data>2026-06-14</Data>"
                + "<Numero>12</Numero></DatiGeneraliDocumento></DatiGenerali></FatturaElettronicaBody>"
                + "</p:FatturaElettronica>";

        assertThat(facts(fattura)).containsEntry("supplier", "Anna Maria Verdi").containsEntry("invoiceNumber", "12");
    }

    @Test
    void a_line_may_have_the_sign_of_the_invoice_or_its_price_in_place_of_the_quantity_of_the_price()
            throws IOException {
        String cii = TestInvoices.cii("RE-1", "50.00");

        assertThat(mistakes(cii)).isEmpty();
        assertThat(mistakes(cii.replace(
                        "<ram:ChargeAmount>50.00</ram:ChargeAmount>",
                        "<ram:ChargeAmount>50.00</ram:ChargeAmount>"
                                + "<ram:BasisQuantity unitCode=\"C62\">50.00</ram:BasisQuantity>")))
                .isEmpty();
        assertThat(mistakes(cii.replace(
                        "<ram:BilledQuantity unitCode=\"C62\">2<", "<ram:BilledQuantity unitCode=\"C62\">-2<")))
                .isEmpty();
        assertThat(mistakes(cii.replace(
                        "<ram:BilledQuantity unitCode=\"C62\">2<", "<ram:BilledQuantity unitCode=\"C62\">3<")))
                .containsEntry("invoiceMistakes", "LINE-SUM");
    }

    @Test
    void an_invoice_of_another_agreement_is_not_held_against_the_european_rules() throws IOException {
        String ubl = TestInvoices.ubl("RE-1", "118.00");
        String other = ubl.replaceAll("<cbc:CustomizationID>.*?</cbc:CustomizationID>", "");

        assertThat(mistakes(ubl)).containsKey("invoiceMistakes");
        assertThat(mistakes(other)).isEmpty();
        assertThat(mistakes(other.replace(">50.00</cbc:PriceAmount>", ">60.00</cbc:PriceAmount>")))
                .containsEntry("invoiceMistakes", "LINE-SUM");
    }

    private static Map<String, String> facts(String xml) {
        StructuredInvoice invoice = new StructuredInvoice();
        invoice.read(xml.getBytes(StandardCharsets.UTF_8));
        return invoice.facts();
    }

    private Map<String, String> mistakes(String xml) throws IOException {
        Map<String, String> about = new TreeMap<>();
        rules.tell(xml.getBytes(StandardCharsets.UTF_8), about);
        return about;
    }
}
