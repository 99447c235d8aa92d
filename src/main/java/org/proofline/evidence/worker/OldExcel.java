package org.proofline.evidence.worker;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** Looks at the first records of an old Excel workbook: whether a password stands before it, whether it holds macros. */
final class OldExcel {

    private static final List<String> NAMES = List.of("Workbook", "Book");
    private static final int FILE_PASS = 0x002F;
    private static final int SHEET = 0x0085;
    private static final int END = 0x000A;
    private static final int KIND_OF_SHEET = 5;
    private static final int MACRO_SHEET = 1;
    private static final int MODULE = 6;
    private static final int MOST_RECORDS = 20_000;

    private OldExcel() {}

    static boolean isEncrypted(DirectoryNode root) throws IOException {
        return any(root, (record, content) -> record == FILE_PASS);
    }

    /** Macros of the time before Visual Basic stand in sheets of their own. */
    static boolean hasMacroSheet(DirectoryNode root) throws IOException {
        return any(
                root,
                (record, content) -> record == SHEET
                        && content.length > KIND_OF_SHEET
                        && (content[KIND_OF_SHEET] == MACRO_SHEET || content[KIND_OF_SHEET] == MODULE));
    }

    private static boolean any(DirectoryNode root, BiPredicate<Integer, byte[]> wanted) throws IOException {
        Optional<String> workbook = NAMES.stream().filter(root::hasEntry).findFirst();
        if (workbook.isEmpty()) {
            return false;
        }
        try (DataInputStream in = new DataInputStream(root.createDocumentInputStream(workbook.get()))) {
            for (int i = 0; i < MOST_RECORDS && in.available() >= 4; i++) {
                int record = Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
                byte[] content = in.readNBytes(Short.toUnsignedInt(Short.reverseBytes(in.readShort())));
                if (wanted.test(record, content)) {
                    return true;
                }
                if (record == END) {
                    return false;
                }
            }
            return false;
        }
    }
}
