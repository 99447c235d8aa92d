package org.proofline.evidence.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/** Finds a file's type from its content, never from its name, and whether it can be opened at all. */
final class Detector {

    private static final Set<String> PROTECTED =
            Set.of("application/x-tika-ooxml-protected", "application/vnd.ms-office-protected");
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/tiff", "image/gif");
    private static final Set<String> XML = Set.of("application/xml", "text/xml");

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final DefaultDetector types = new DefaultDetector();

    Detection detect(Path file) throws IOException {
        String type = mediaType(file);
        try {
            return open(file, type);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Detection.broken(type, e.getClass().getSimpleName());
        }
    }

    private String mediaType(Path file) throws IOException {
        try (TikaInputStream in = TikaInputStream.get(file)) {
            MediaType found = types.detect(in, new Metadata());
            return found.getBaseType().toString().toLowerCase(Locale.ROOT);
        }
    }

    private Detection open(Path file, String type) throws IOException {
        if (type.equals("application/pdf")) {
            return PdfOpening.open(file);
        }
        if (PROTECTED.contains(type)) {
            return Detection.encrypted(type);
        }
        if (PICTURES.contains(type)) {
            return PictureOpening.open(file, type);
        }
        if (XML.contains(type)) {
            return XmlOpening.open(file, type);
        }
        if (ArchiveOpening.opens(type)) {
            return ArchiveOpening.open(file, type);
        }
        if (starts(file, OLD_OFFICE)) {
            return OldOfficeOpening.open(file, type);
        }
        if (type.equals("text/plain")) {
            return xmlWithoutDeclaration(file).orElse(Detection.fine(type));
        }
        return starts(file, ZIP) ? ZipOpening.open(file, type) : Detection.fine(type);
    }

    /** XML may leave its declaration out; then only reading it tells. */
    private static Optional<Detection> xmlWithoutDeclaration(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(64), StandardCharsets.UTF_8);
            if (!head.replace("\ufeff", "").stripLeading().startsWith("<")) {
                return Optional.empty();
            }
        }
        return Optional.of(XmlOpening.open(file, "application/xml")).filter(found -> found.broken() == null);
    }

    private static boolean starts(Path file, byte[] with) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(with.length), with);
        }
    }
}
