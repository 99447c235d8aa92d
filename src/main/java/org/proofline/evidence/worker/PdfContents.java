package org.proofline.evidence.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
 * @param others names of other embedded files
 */
record PdfContents(Set<String> active, Optional<byte[]> invoice, Set<String> others) {

    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm");
    private static final Set<String> INVOICE_NAMES =
            Set.of("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml", "order-x.xml");
    private static final int MOST_OBJECTS = 200_000;
    private static final int DEEPEST = 20;

    static PdfContents read(PDDocument document) throws IOException {
        List<PDComplexFileSpecification> files = new ArrayList<>();
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            collect(names.getEmbeddedFiles(), files, 0);
        }
        Optional<byte[]> invoice = Optional.empty();
        Set<String> others = new TreeSet<>();
        for (PDComplexFileSpecification file : files) {
            if (invoice.isEmpty() && isInvoice(file)) {
                invoice = Optional.of(file.getEmbeddedFile().toByteArray());
            } else {
                others.add(String.valueOf(file.getFilename()));
            }
        }
        return new PdfContents(active(document), invoice, others);
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
            if (kind != null && dictionary.containsKey(COSName.JS)) {
                // Also actions that play a medium may carry a script.
                found.add("JavaScript");
            }
            if (dictionary.containsKey(COSName.XFA)) {
                found.add("XFA form");
            }
            dictionary.getValues().forEach(child -> collect(child, found, depth + 1));
        } else if (value instanceof COSArray array) {
            array.forEach(child -> collect(child, found, depth + 1));
        }
    }

    private static void collect(
            PDNameTreeNode<PDComplexFileSpecification> node, List<PDComplexFileSpecification> files, int depth)
            throws IOException {
        Map<String, PDComplexFileSpecification> named = node.getNames();
        if (named != null) {
            named.values().stream().filter(Objects::nonNull).forEach(files::add);
        }
        if (node.getKids() != null && depth < DEEPEST) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                collect(kid, files, depth + 1);
            }
        }
    }

    private static boolean isInvoice(PDComplexFileSpecification file) {
        return file.getFilename() != null
                && file.getEmbeddedFile() != null
                && INVOICE_NAMES.contains(file.getFilename().toLowerCase(Locale.ROOT));
    }
}
