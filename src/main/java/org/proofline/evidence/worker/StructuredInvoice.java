package org.proofline.evidence.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.proofline.evidence.AccountMark;

/** Reads the facts of an electronic invoice by the paths of its format; anything that is none has no facts. */
final class StructuredInvoice {

    private static final Properties PATHS = Resources.properties("/evidence/structured-invoices.properties");
    private static final int LONGEST = 200;
    private static final String SUPPLIER_TAX = "/AccountingSupplierParty/Party/PartyTaxScheme/";

    /** Behind a fact that counts only where the fact itself is missing; its parts stand one after the other. */
    private static final String INSTEAD = "?";

    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<String, String> instead = new LinkedHashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private String taxNumber;

    void read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            read(in);
        } catch (IOException | XMLStreamException e) {
            facts.clear();
        }
    }

    void read(byte[] xml) {
        try {
            read(new ByteArrayInputStream(xml));
        } catch (XMLStreamException e) {
            facts.clear();
        }
    }

    /** What was found; empty when this is no invoice in a known format. */
    Map<String, String> facts() {
        if (!facts.containsKey("invoiceNumber")) {
            return Map.of();
        }
        instead.forEach(facts::putIfAbsent);
        facts.computeIfPresent(AccountMark.FACT, (name, account) -> PayeeAccounts.iban(account)
                .map(AccountMark::of)
                .orElse(null));
        facts.put("source", "XML");
        return facts;
    }

    private void read(InputStream in) throws XMLStreamException {
        XMLStreamReader reader = XmlOpening.reader(in);
        String scheme = null;
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.addLast(reader.getLocalName());
                    scheme = reader.getAttributeValue(null, "schemeID");
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (text.length() < LONGEST) {
                        text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    keep(text.toString().replaceAll("\\s+", " ").strip(), scheme);
                    path.removeLast();
                    text.setLength(0);
                }
                default -> {}
            }
        }
    }

    private void keep(String value, String scheme) {
        if (value.isEmpty() || value.length() > LONGEST) {
            return;
        }
        String here = String.join("/", path);
        String strong = PATHS.getProperty(here + "[" + scheme + "]");
        String weak = PATHS.getProperty(here);
        if (strong != null) {
            facts.put(strong, value);
        } else if (weak != null && weak.endsWith(INSTEAD)) {
            instead.merge(weak.substring(0, weak.length() - 1), value, (first, last) -> first + " " + last);
        } else if (weak != null) {
            facts.putIfAbsent(weak, weak.equals("invoiceDate") ? date(value) : value);
        }
        valueAddedTax(here, value);
    }

    /** A supplier may name several tax numbers before it is told what each is: that of the value added tax counts. */
    private void valueAddedTax(String here, String value) {
        if (here.endsWith(SUPPLIER_TAX + "CompanyID")) {
            taxNumber = value;
        } else if (here.endsWith(SUPPLIER_TAX + "TaxScheme/ID") && value.equals("VAT") && taxNumber != null) {
            facts.put("supplierTaxId", taxNumber);
        }
    }

    /** Dates come as 2026-11-22, as 20261122 and with a zone after them. */
    private static String date(String value) {
        try {
            return value.matches("\\d{8}")
                    ? LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).toString()
                    : LocalDate.parse(value.substring(0, Math.min(10, value.length())))
                            .toString();
        } catch (DateTimeParseException e) {
            return value;
        }
    }
}
