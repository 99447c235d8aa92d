package org.proofline.payout.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one ISO 20022 document, element by element. */
final class Message {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    Message(String namespace) {
        xml = writing(() -> {
            XMLStreamWriter writer =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writer.writeStartElement("Document");
            writer.writeDefaultNamespace(namespace);
            return writer;
        });
    }

    /** An element with elements in it. */
    Message in(String name, Runnable content) {
        writing(() -> {
            xml.writeStartElement(name);
            content.run();
            xml.writeEndElement();
            return null;
        });
        return this;
    }

    Message text(String name, String value) {
        writing(() -> {
            xml.writeStartElement(name);
            xml.writeCharacters(value);
            xml.writeEndElement();
            return null;
        });
        return this;
    }

    Message amount(String name, org.proofline.shared.Money money) {
        writing(() -> {
            xml.writeStartElement(name);
            xml.writeAttribute("Ccy", money.currency().getCurrencyCode());
            xml.writeCharacters(money.amount().toPlainString());
            xml.writeEndElement();
            return null;
        });
        return this;
    }

    byte[] end() {
        return writing(() -> {
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        });
    }

    private interface Writing<T> {
        T write() throws XMLStreamException;
    }

    private static <T> T writing(Writing<T> work) {
        try {
            return work.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
