package org.proofline.evidence.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an XML document to its end without ever resolving anything it points to. */
final class XmlOpening {

    private static final int DEEPEST = 100;

    private XmlOpening() {}

    static Detection open(Path file, String type) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Detection found = walk(reader(in), type);
            return found.unsafe() != null && Entities.multiply(file)
                    ? Detection.bomb(type, "entities that multiply")
                    : found;
        } catch (XMLStreamException e) {
            return Detection.broken(type, "not well-formed XML");
        }
    }

    /** A reader with document type definitions and external entities off. */
    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory.createXMLStreamReader(in);
    }

    private static Detection walk(XMLStreamReader reader, String type) throws XMLStreamException {
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> {
                    return Detection.unsafe(type, "a document type definition");
                }
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                return Detection.unsafe(type, "elements nested deeper than " + DEEPEST);
            }
        }
        return Detection.fine(type);
    }
}
