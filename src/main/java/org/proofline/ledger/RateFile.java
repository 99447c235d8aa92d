package org.proofline.ledger;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.proofline.shared.DomainException;

/** The European Central Bank's file of reference rates: nested {@code Cube} elements, or CSV with a column each. */
final class RateFile {

    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final String NO_RATE = "N/A";

    /** @param rate units of the currency for one euro */
    record Rate(String currency, LocalDate date, BigDecimal rate) {}

    private RateFile() {}

    static List<Rate> read(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 200), StandardCharsets.UTF_8).stripLeading();
        List<Rate> rates = start.startsWith("<") || start.startsWith("\uFEFF<")
                ? xml(file)
                : csv(new String(file, StandardCharsets.UTF_8));
        if (rates.isEmpty()) {
            throw unreadable("it holds no rate");
        }
        return rates;
    }

    private static List<Rate> xml(byte[] file) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            List<Rate> rates = new ArrayList<>();
            LocalDate day = null;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("Cube")) {
                    String time = reader.getAttributeValue(null, "time");
                    day = time == null ? day : date(time);
                    String currency = reader.getAttributeValue(null, "currency");
                    if (currency != null) {
                        rates.add(rate(currency, day, reader.getAttributeValue(null, "rate")));
                    }
                }
            }
            return rates;
        } catch (XMLStreamException e) {
            throw unreadable("line " + e.getLocation().getLineNumber() + " is no well-formed XML");
        }
    }

    private static List<Rate> csv(String text) {
        List<String[]> rows = text.replace("\uFEFF", "")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(","))
                .toList();
        if (rows.isEmpty() || !rows.get(0)[0].strip().equals("Date")) {
            throw unreadable("its first column is not Date");
        }
        List<Rate> rates = new ArrayList<>();
        for (String[] row : rows.subList(1, rows.size())) {
            LocalDate day = date(row[0].strip());
            for (int i = 1; i < Math.min(row.length, rows.get(0).length); i++) {
                String value = row[i].strip();
                if (!value.isEmpty() && !value.equals(NO_RATE)) {
                    rates.add(rate(rows.get(0)[i].strip(), day, value));
                }
            }
        }
        return rates;
    }

    private static Rate rate(String currency, LocalDate day, String value) {
        if (day == null) {
            throw unreadable("the rate of " + currency + " has no day");
        }
        if (!currency.matches("[A-Z]{3}") || currency.equals("EUR")) {
            throw unreadable("'" + currency + "' is no foreign currency");
        }
        if (value == null || !value.matches("\\d{1,9}(\\.\\d{1,8})?") || new BigDecimal(value).signum() == 0) {
            throw unreadable("the rate of " + currency + " on " + day + " is no number above zero");
        }
        return new Rate(currency, day, new BigDecimal(value));
    }

    private static LocalDate date(String text) {
        try {
            return text.matches("\\d{4}-.*") ? LocalDate.parse(text) : LocalDate.parse(text, IN_WORDS);
        } catch (DateTimeParseException e) {
            throw unreadable("'" + text + "' is no day");
        }
    }

    private static DomainException unreadable(String why) {
        return DomainException.invalid(
                "RATE_FILE",
                "The file cannot be read: " + why + ". Use the European Central Bank's daily file as XML or CSV.");
    }
}
