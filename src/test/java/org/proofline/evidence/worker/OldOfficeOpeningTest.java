package org.proofline.evidence.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofline.evidence.worker.Detection.Encryption;

/** Old office documents are not taken; what they hold is said nevertheless. Each is made of the few records that tell. */
class OldOfficeOpeningTest {

    private static final int SHEET = 0x0085;

    @TempDir
    private Path folder;

    @Test
    void names_the_macro_sheets_of_old_excel() throws IOException {
        assertThat(detect("Workbook", sheet(1)).macros()).isTrue();
        assertThat(detect("Book", sheet(1)).macros()).isTrue();
        assertThat(detect("Workbook", sheet(0)).macros()).isFalse();
        assertThat(detect("Workbook", sheet(2)).macros()).isFalse();
    }

    @Test
    void names_the_password_of_old_excel() throws IOException {
        assertThat(detect("Book", excel(0x002F, new byte[4])).encryption()).isEqualTo(Encryption.PASSWORD);
    }

    @Test
    void names_the_macros_of_old_powerpoint() throws IOException {
        assertThat(detect("PowerPoint Document", slides(1)).macros()).isTrue();
        assertThat(detect("PowerPoint Document", slides(0)).macros()).isFalse();
        assertThat(detect("PowerPoint Document", new byte[] {1, 2, 3}).macros()).isFalse();
    }

    @Test
    void names_the_password_of_old_powerpoint() throws IOException {
        assertThat(detect("Current User", user(0xF3D1C4DF)).encryption()).isEqualTo(Encryption.PASSWORD);
        assertThat(detect("Current User", user(0xE391C05F)).encryption()).isEqualTo(Encryption.NONE);
    }

    private Detection detect(String name, byte[] content) throws IOException {
        Path file = Files.createTempFile(folder, "old", ".bin");
        try (POIFSFileSystem office = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            office.createDocument(new ByteArrayInputStream(content), name);
            office.writeFilesystem(out);
        }
        return OldOfficeOpening.open(file, "application/x-tika-msoffice");
    }

    private static byte[] sheet(int kind) {
        return excel(SHEET, new byte[] {0, 0, 0, 0, 0, (byte) kind, 1, 'A'});
    }

    /** A beginning, one record and an end. */
    private static byte[] excel(int record, byte[] content) {
        return little(64)
                .putShort((short) 0x0809)
                .putShort((short) 4)
                .putInt(0)
                .putShort((short) record)
                .putShort((short) content.length)
                .put(content)
                .putShort((short) 0x000A)
                .putShort((short) 0)
                .array();
    }

    /** A drawing, then a document whose list says whether it has macros. */
    private static byte[] slides(int macros) {
        ByteBuffer out = little(128);
        container(out, 1036, 8).putLong(0);
        container(out, 1000, 36 + 8);
        container(out, 2000, 28 + 8);
        container(out, 1023, 20);
        return container(out, 1024, 12).putInt(1).putInt(macros).putInt(2).array();
    }

    private static ByteBuffer container(ByteBuffer out, int record, int length) {
        return out.putShort((short) 0xF).putShort((short) record).putInt(length);
    }

    private static byte[] user(int token) {
        return container(little(32), 4086, 24).putInt(20).putInt(token).array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
