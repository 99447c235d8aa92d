package org.proofline.evidence.worker;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** Looks into an old PowerPoint presentation: whether a password stands before it, whether it holds macros. */
final class OldPowerPoint {

    private static final String USER = "Current User";
    private static final String SLIDES = "PowerPoint Document";
    private static final int TOKEN = 12;
    private static final int ENCRYPTED = 0xF3D1C4DF;
    /** The document, the list of what it knows of itself, and there what it knows of its macros. */
    private static final Set<Integer> WITHIN = Set.of(1000, 2000, 1023);

    private static final int MACROS = 1024;
    private static final int MOST_RECORDS = 200_000;

    private OldPowerPoint() {}

    static boolean isEncrypted(DirectoryNode root) throws IOException {
        if (!root.hasEntry(USER)) {
            return false;
        }
        try (DataInputStream in = new DataInputStream(root.createDocumentInputStream(USER))) {
            return in.available() >= TOKEN + Integer.BYTES
                    && in.skipBytes(TOKEN) == TOKEN
                    && Integer.reverseBytes(in.readInt()) == ENCRYPTED;
        }
    }

    static boolean hasMacros(DirectoryNode root) throws IOException {
        if (!root.hasEntry(SLIDES)) {
            return false;
        }
        try (DataInputStream in = new DataInputStream(root.createDocumentInputStream(SLIDES))) {
            for (int i = 0; i < MOST_RECORDS && in.available() >= 2 * Integer.BYTES; i++) {
                in.readShort();
                int record = Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
                int length = Integer.reverseBytes(in.readInt());
                if (record == MACROS && length >= 2 * Integer.BYTES) {
                    in.readInt();
                    return in.readInt() != 0;
                }
                if (length < 0 || !WITHIN.contains(record) && in.skip(length) < length) {
                    return false;
                }
            }
            return false;
        }
    }
}
