package org.proofline.evidence.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Tells the first sheet of an XLSX file row by row; only the table of its texts is held, and that has a limit. */
final class WorkbookReader {

    private static final long MOST_TEXT = 64L * 1024 * 1024;
    private static final long MOST_SHEET = 4L * 1024 * 1024 * 1024 - 1;

    private WorkbookReader() {}

    /** Tells the rows as they come; the answer is the last of them, or why there are no more. */
    static Map<String, String> read(Path file, long most, WorkerLoop.SoFar soFar) throws IOException {
        SheetHandler rows = new SheetHandler(most, soFar);
        try {
            Optional<String> bomb = bomb(file);
            if (bomb.isPresent()) {
                return SheetRows.bomb(bomb.get());
            }
            try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                XSSFReader reader = new XSSFReader(workbook);
                rows.knows(new ReadOnlySharedStringsTable(workbook, false));
                firstSheet(reader, rows);
            }
        } catch (SheetHandler.Enough e) {
            return rows.last();
        } catch (OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | IOException
                | RuntimeException
                | StackOverflowError e) {
            return SheetRows.problem(String.valueOf(e.getMessage()));
        }
        return rows.last();
    }

    private static void firstSheet(XSSFReader reader, SheetHandler handler)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var sheets = reader.getSheetsData();
        if (!sheets.hasNext()) {
            throw new IOException("it has no sheet");
        }
        try (InputStream sheet = sheets.next()) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(handler);
            xml.parse(new InputSource(sheet));
        }
    }

    private static Optional<String> bomb(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                boolean sheet = entry.getName().startsWith("xl/worksheets/");
                if (entry.getSize() > (sheet ? MOST_SHEET : MOST_TEXT)) {
                    return Optional.of(entry.getName());
                }
            }
        }
        return Optional.empty();
    }
}
