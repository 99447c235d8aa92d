package org.proofline.evidence.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks into documents of older office programs, which are not taken as proof, to say why: a password or macros. */
final class OldOfficeOpening {

    private static final Set<String> MACROS = Set.of("Macros", "_VBA_PROJECT_CUR", "VBA", "_VBA_PROJECT");
    private static final int FLAGS_OF_WORD = 10;
    private static final int ENCRYPTED_WORD = 0x0100;
    private static final int DEEPEST = 5;

    private OldOfficeOpening() {}

    static Detection open(Path file, String type) throws IOException {
        try (POIFSFileSystem office = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = office.getRoot();
            boolean password = root.hasEntry("EncryptedPackage")
                    || root.hasEntry("EncryptedSummary")
                    || root.hasEntry("WordDocument") && isEncryptedWord(root)
                    || OldExcel.isEncrypted(root)
                    || OldPowerPoint.isEncrypted(root);
            return password ? Detection.encrypted(type) : Detection.fine(type).withMacros(hasMacros(root));
        }
    }

    private static boolean hasMacros(DirectoryNode root) throws IOException {
        return hasMacros(root, 0) || OldExcel.hasMacroSheet(root) || OldPowerPoint.hasMacros(root);
    }

    private static boolean hasMacros(DirectoryNode folder, int depth) {
        for (Entry entry : folder) {
            boolean deeper = depth < DEEPEST && entry instanceof DirectoryNode child && hasMacros(child, depth + 1);
            if (MACROS.contains(entry.getName()) || deeper) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEncryptedWord(DirectoryNode root) throws IOException {
        try (InputStream in = root.createDocumentInputStream("WordDocument")) {
            byte[] head = in.readNBytes(FLAGS_OF_WORD + 2);
            return head.length == FLAGS_OF_WORD + 2
                    && ((head[FLAGS_OF_WORD] & 0xFF | (head[FLAGS_OF_WORD + 1] & 0xFF) << 8) & ENCRYPTED_WORD) != 0;
        }
    }
}
