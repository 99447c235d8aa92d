package org.proofline.evidence.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.XsltTransformer;

/**
 * Holds electronic invoices against the rules of their formats: the schema, the rules published for EN 16931, and own
 * rules for what those leave out. Rules are prepared when the first invoice of a format comes.
 */
final class InvoiceRules {

    private static final String REPORT = "http://purl.oclc.org/dsdl/svrl";
    private static final String TOLD = "//svrl:failed-assert[@flag = 'fatal']";
    private static final String SCHEMA = "schema";
    private static final String SAYS = ".says";
    private static final int LONGEST = 240;
    private static final int MOST_SAID = 3;

    private final Properties own = Resources.properties("/evidence/invoice-rules.properties");
    private final Pattern silent = Pattern.compile(own.getProperty("silent"));
    private final Pattern withoutLines = Pattern.compile(own.getProperty("without-lines"));
    private final Processor processor = new Processor(false);
    private final Map<InvoiceFormat, XsltExecutable> published = new EnumMap<>(InvoiceFormat.class);
    private final InvoiceSchemas schemas = new InvoiceSchemas();

    /** Says in {@code about} which rules the invoice breaks; nothing when it keeps them all. */
    void tell(byte[] xml, Map<String, String> about) throws IOException {
        Map<String, String> broken = brokenBy(xml);
        if (!broken.isEmpty()) {
            about.put("invoiceMistakes", String.join(", ", broken.keySet()));
            about.put(
                    "invoiceMistakesSay",
                    broken.entrySet().stream()
                            .limit(MOST_SAID)
                            .map(rule -> rule.getKey() + ": " + rule.getValue())
                            .collect(Collectors.joining(" ")));
        }
    }

    /** The broken rules, each with its sentence; empty also for what is no invoice in a known format. */
    private Map<String, String> brokenBy(byte[] xml) throws IOException {
        Map<String, String> broken = new LinkedHashMap<>();
        XdmNode document;
        try {
            document = processor.newDocumentBuilder().build(InvoiceSchemas.source(xml));
        } catch (SaxonApiException notWellFormed) {
            broken.put(SCHEMA, schemaFault(notWellFormed.getMessage()));
            return broken;
        }
        try {
            Optional<InvoiceFormat> format = InvoiceFormat.of(document);
            if (format.isPresent()) {
                schemas.fault(xml, format.get()).ifPresent(fault -> broken.put(SCHEMA, schemaFault(fault)));
                published(document, format.get(), broken);
                own(document, format.get(), broken);
            }
            return broken;
        } catch (SaxonApiException e) {
            throw new IOException("The rules of electronic invoices can't be applied", e);
        }
    }

    private void published(XdmNode document, InvoiceFormat format, Map<String, String> broken)
            throws SaxonApiException, IOException {
        if (format.rules().isEmpty()) {
            return;
        }
        XsltTransformer rules = prepared(format).load();
        XdmDestination report = new XdmDestination();
        rules.setInitialContextNode(document);
        rules.setDestination(report);
        rules.transform();
        XPathCompiler path = processor.newXPathCompiler();
        path.declareNamespace("svrl", REPORT);
        for (XdmItem item : path.evaluate(TOLD, report.getXdmNode())) {
            String id = path.evaluateSingle("string(@id)", item).getStringValue();
            boolean left = silent.matcher(id).matches()
                    || format == InvoiceFormat.BASIC_WL
                            && withoutLines.matcher(id).matches();
            if (!left) {
                broken.putIfAbsent(id, sentence(id, item.getStringValue()));
            }
        }
    }

    private void own(XdmNode document, InvoiceFormat format, Map<String, String> broken) throws SaxonApiException {
        XPathCompiler path = processor.newXPathCompiler();
        path.declareNamespace("xs", "http://www.w3.org/2001/XMLSchema");
        String prefix = format.key() + ".";
        for (String name : new TreeSet<>(own.stringPropertyNames())) {
            if (name.startsWith(prefix)) {
                String id = name.substring(prefix.length());
                boolean kept = path.evaluateSingle("boolean(" + own.getProperty(name) + ")", document)
                        .getStringValue()
                        .equals("true");
                if (!kept) {
                    broken.putIfAbsent(id, own.getProperty(id + SAYS));
                }
            }
        }
    }

    private XsltExecutable prepared(InvoiceFormat format) throws SaxonApiException, IOException {
        XsltExecutable known = published.get(format);
        if (known == null) {
            try (InputStream in = Resources.open(format.rules().orElseThrow())) {
                XsltCompiler compiler = processor.newXsltCompiler();
                compiler.setErrorList(new ArrayList<>());
                known = compiler.compile(new StreamSource(new ByteArrayInputStream(in.readAllBytes())));
            }
            published.put(format, known);
        }
        return known;
    }

    private String schemaFault(String fault) {
        return own.getProperty(SCHEMA + SAYS).replace("{0}", cut(fault.replaceAll("^[\\w.-]+: ", "")));
    }

    /** The published sentence begins with the id again. */
    private static String sentence(String id, String text) {
        return cut(text.replaceAll("\\s+", " ").strip().replaceFirst("^\\[" + Pattern.quote(id) + "]\\s*-?\\s*", ""));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
