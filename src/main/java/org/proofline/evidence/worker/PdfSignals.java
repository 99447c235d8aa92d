package org.proofline.evidence.worker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** How a PDF came about: revisions, signatures and what is attached to its pages. */
final class PdfSignals {

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_PAGES = 200;
    private static final int LONGEST = 200;

    private PdfSignals() {}

    static void tell(PDDocument document, Path file, Set<String> embedded, Map<String, String> about)
            throws IOException {
        about.put("pages", Integer.toString(document.getNumberOfPages()));
        about.put("revisions", Integer.toString(revisions(file)));
        long size = Files.size(file);
        int signatures = 0;
        boolean whole = false;
        boolean changed = false;
        for (PDSignature signature : document.getSignatureDictionaries()) {
            signatures++;
            whole |= SignedContent.isWhole(signature, size);
            changed |= SignedContent.isChanged(signature, file);
        }
        about.put("signatures", Integer.toString(signatures));
        if (signatures > 0) {
            about.put("signedWhole", Boolean.toString(whole));
            about.put("signedChanged", Boolean.toString(changed));
        }
        Set<String> names = new TreeSet<>(embedded);
        names.addAll(onPages(document));
        if (!names.isEmpty()) {
            String all = String.join(", ", names);
            about.put("embedded", all.substring(0, Math.min(LONGEST, all.length())));
        }
    }

    private static Set<String> onPages(PDDocument document) throws IOException {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < Math.min(MOST_PAGES, document.getNumberOfPages()); i++) {
            for (PDAnnotation annotation : document.getPage(i).getAnnotations()) {
                if (annotation instanceof PDAnnotationFileAttachment attachment) {
                    names.add(
                            attachment.getFile() instanceof PDComplexFileSpecification file
                                            && file.getFilename() != null
                                    ? file.getFilename()
                                    : "a file");
                } else if (Set.of("RichMedia", "Screen", "Movie", "Sound", "3D")
                        .contains(String.valueOf(annotation.getSubtype()))) {
                    names.add(annotation.getSubtype());
                }
            }
        }
        return names;
    }

    private static int revisions(Path file) throws IOException {
        int found = 0;
        int matched = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                // The mark begins with two equal signs, so a third one keeps two matched.
                matched = next == END[matched] ? matched + 1 : next == '%' ? Math.min(2, matched) : 0;
                if (matched == END.length) {
                    found++;
                    matched = 0;
                }
            }
        }
        return found;
    }
}
