package org.proofline.evidence.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

/**
 * What stands in a PDF beside its text: active content and the invoice as XML. Looks at parsed objects, because objects
 * in compressed streams are invisible in the raw bytes.
 *
 * @param active kinds of active content, sorted
 * @param invoice the embedded electronic invoice, when there is one
 */
record PdfContents(Set<String> active, Optional<byte[]> invoice) {

    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm");
    private static final Set<String> INVOICE_NAMES =
            Set.of("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml", "order-x.xml");
    private static final int MOST_OBJECTS = 200_000;
    private static final int DEEPEST = 20;

    static PdfContents read(Path file) throws IOException {
        try (PDDocument document = PdfOpening.load(file)) {
            return new PdfContents(active(document), invoice(document));
        }
    }

    private static Set<String> active(PDDocument document) {
        Set<String> found = new TreeSet<>();
        int seen = 0;
        for (COSObjectKey key :
                new ArrayList<>(document.getDocument().getXrefTable().keySet())) {
            if (seen++ > MOST_OBJECTS) {
                found.add("too many objects");
                break;
            }
            COSObject object = document.getDocument().getObjectFromPool(key);
            collect(object.getObject(), found, 0);
        }
        return found;
    }

    private static void collect(COSBase value, Set<String> found, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (value instanceof COSDictionary dictionary) {
            String kind = dictionary.getNameAsString(COSName.S);
            if (kind != null && ACTIONS.contains(kind)) {
                found.add(kind);
            }
            if (dictionary.containsKey(COSName.XFA)) {
                found.add("XFA form");
            }
            dictionary.getValues().forEach(child -> collect(child, found, depth + 1));
        } else if (value instanceof COSArray array) {
            array.forEach(child -> collect(child, found, depth + 1));
        }
    }

    private static Optional<byte[]> invoice(PDDocument document) throws IOException {
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        return names == null || names.getEmbeddedFiles() == null
                ? Optional.empty()
                : invoiceUnder(names.getEmbeddedFiles(), 0);
    }

    private static Optional<byte[]> invoiceUnder(PDNameTreeNode<PDComplexFileSpecification> node, int depth)
            throws IOException {
        Map<String, PDComplexFileSpecification> files = node.getNames();
        if (files != null) {
            for (PDComplexFileSpecification file : files.values()) {
                if (isInvoice(file)) {
                    return Optional.of(file.getEmbeddedFile().toByteArray());
                }
            }
        }
        if (node.getKids() != null && depth < DEEPEST) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                Optional<byte[]> found = invoiceUnder(kid, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isInvoice(PDComplexFileSpecification file) {
        return file != null
                && file.getFilename() != null
                && file.getEmbeddedFile() != null
                && INVOICE_NAMES.contains(file.getFilename().toLowerCase(Locale.ROOT));
    }
}
