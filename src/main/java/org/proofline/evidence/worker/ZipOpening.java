package org.proofline.evidence.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks an Office document once, to nowhere: whether it is whole, how big it becomes, what stands in it. */
final class ZipOpening {

    private static final int MOST_ENTRIES = 10_000;
    private static final int PROLOG = 8192;

    private final long packed;
    private long unpacked;
    private boolean macros;
    private boolean password;
    private String unsafe;
    private String bomb;

    private ZipOpening(long packed) {
        this.packed = packed;
    }

    static Detection open(Path file, String type) throws IOException {
        ZipOpening opening = new ZipOpening(file.toFile().length());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                return Detection.bomb(type, zip.size() + " files in one");
            }
            // What its headers announce is believed at once; that they may lie is found while unpacking.
            long announced = Unpacking.together(zip.stream().mapToLong(ZipEntry::getSize));
            if (Unpacking.isTooMuch(announced, opening.packed)) {
                return Detection.bomb(type, Unpacking.inMegabytes(announced));
            }
            opening.read(zip);
        } catch (ZipException e) {
            return isEncrypted(e) ? Detection.encrypted(type) : Detection.broken(type, "its parts can't be unpacked");
        }
        if (opening.password) {
            return Detection.encrypted(type);
        }
        Detection found = opening.unsafe == null ? Detection.fine(type) : Detection.unsafe(type, opening.unsafe);
        return (opening.bomb == null ? found : Detection.bomb(type, opening.bomb)).withMacros(opening.macros);
    }

    private void read(ZipFile zip) throws IOException {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements() && unsafe == null && bomb == null) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName().toLowerCase(Locale.ROOT);
            macros |= name.endsWith("vbaproject.bin") || name.startsWith("basic/") && name.endsWith(".xml");
            try (InputStream in = zip.getInputStream(entry)) {
                readEntry(in, name);
            }
        }
    }

    private void readEntry(InputStream in, String name) throws IOException {
        byte[] head = in.readNBytes(PROLOG);
        unpacked += head.length;
        String start = new String(head, StandardCharsets.ISO_8859_1);
        password |= name.equals("meta-inf/manifest.xml") && start.contains("encryption-data");
        if (isXml(name) && start.contains("<!DOCTYPE")) {
            definition(start);
        }
        if (start.startsWith("PK\3\4") || start.startsWith("\u001f\u008b")) {
            Unpacking nested = new Unpacking(0);
            nested.read(new SequenceInputStream(new ByteArrayInputStream(head), in));
            bomb = nested.tooMuch();
        }
        byte[] buffer = new byte[PROLOG];
        for (int n = in.read(buffer); n >= 0 && bomb == null; n = in.read(buffer)) {
            unpacked += n;
            if (Unpacking.isTooMuch(unpacked, packed)) {
                bomb = Unpacking.inMegabytes(unpacked);
            }
        }
    }

    /** Entities that grow out of each other are a bomb; other definitions reach for something outside. */
    private void definition(String start) {
        if (start.contains("<!ENTITY") && !start.contains("SYSTEM") && !start.contains("PUBLIC")) {
            bomb = "entities that multiply";
        } else {
            unsafe = "a document type definition";
        }
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
    }

    private static boolean isEncrypted(ZipException e) {
        return e.getMessage() != null && e.getMessage().contains("encrypted");
    }
}
