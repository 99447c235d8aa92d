package org.proofline.evidence.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The XML schemas of electronic invoices. Nothing but the schemas that come with the program is ever opened. */
final class InvoiceSchemas {

    private static final String HERE = "class:";
    private static final int LONGEST = 300;

    private final Map<InvoiceFormat, Schema> schemas = new EnumMap<>(InvoiceFormat.class);

    /** The XML as a source that knows no document type definition and no external entity. */
    static SAXSource source(byte[] xml) throws IOException {
        try {
            SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.setFeature("http://xml.org/sax/features/external-general-entities", false);
            parsers.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return new SAXSource(parsers.newSAXParser().getXMLReader(), new InputSource(new ByteArrayInputStream(xml)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("This Java can't read XML safely", e);
        }
    }

    /** Why the invoice does not follow the schema of its format; empty when it does or there is no schema. */
    Optional<String> fault(byte[] xml, InvoiceFormat format) throws IOException {
        if (format.schema().isEmpty()) {
            return Optional.empty();
        }
        try {
            Validator validator = schema(format).newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(source(xml));
            return Optional.empty();
        } catch (SAXException e) {
            String fault = String.valueOf(e.getMessage());
            return Optional.of(fault.substring(0, Math.min(LONGEST, fault.length())));
        }
    }

    private Schema schema(InvoiceFormat format) throws IOException {
        Schema known = schemas.get(format);
        if (known == null) {
            known = load(format.schema().orElseThrow());
            schemas.put(format, known);
        }
        return known;
    }

    private static Schema load(String resource) throws IOException {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            DOMImplementationLS inputs = (DOMImplementationLS) DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .getFeature("LS", "3.0");
            factory.setResourceResolver((type, space, publicId, systemId, base) -> part(inputs, systemId, base));
            return factory.newSchema(new StreamSource(Resources.open(resource), HERE + resource));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("The schema " + resource + " can't be used", e);
        }
    }

    /** What a schema includes lies beside it; anything else is empty. */
    private static LSInput part(DOMImplementationLS inputs, String systemId, String base) {
        String path =
                URI.create(base.substring(HERE.length())).resolve(systemId).getPath();
        LSInput input = inputs.createLSInput();
        input.setSystemId(HERE + path);
        input.setBaseURI(base);
        input.setByteStream(Resources.open(path));
        return input;
    }
}
