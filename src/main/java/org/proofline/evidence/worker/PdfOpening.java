package org.proofline.evidence.worker;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens a PDF without a password, as any reader of it would. */
final class PdfOpening {

    private static final String TYPE = "application/pdf";
    private static final int TAIL = 4096;

    private PdfOpening() {}

    static Detection open(Path file) throws IOException {
        try (PDDocument document = load(file)) {
            if (document.getNumberOfPages() < 1) {
                return Detection.broken(TYPE, "no page");
            }
            document.getPage(0);
            String bomb = bomb(document);
            if (bomb != null) {
                return Detection.bomb(TYPE, bomb);
            }
            return document.isEncrypted()
                    ? Detection.fine(TYPE).protectedBy(Detection.Encryption.PERMISSIONS)
                    : endOf(file);
        } catch (InvalidPasswordException e) {
            return Detection.encrypted(TYPE);
        } catch (IOException e) {
            return isUnknownProtection(e) ? Detection.encrypted(TYPE) : Detection.broken(TYPE, "no document in it");
        }
    }

    private static String bomb(PDDocument document) {
        PdfStreams streams = new PdfStreams();
        streams.read(document);
        return streams.tooMuch() == null ? PdfPictures.tooLarge(document, streams) : streams.tooMuch();
    }

    static PDDocument load(Path file) throws IOException {
        return Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache());
    }

    /** Readers repair a PDF whose end is missing and silently lose its last pages; proof must be whole. */
    private static Detection endOf(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(TAIL, bytes.length());
            byte[] tail = new byte[length];
            bytes.seek(bytes.length() - length);
            bytes.readFully(tail);
            boolean whole = new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
            return whole ? Detection.fine(TYPE) : Detection.broken(TYPE, "cut off before its end");
        }
    }

    private static boolean isUnknownProtection(IOException e) {
        return e.getMessage() != null && e.getMessage().contains("security handler");
    }
}
