package org.proofline.sales;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.proofline.shared.DomainException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads the first sheet of an XLSX file row by row; only the table of its texts is held, and that has a limit. */
final class XlsxRows {

    private static final long MOST_TEXT = 64L * 1024 * 1024;
    private static final long MOST_SHEET = 4L * 1024 * 1024 * 1024 - 1;

    private XlsxRows() {}

    /** @throws DomainException INVALID when it is no readable workbook */
    static void read(Path file, RowSink sink) {
        try {
            refuseBombs(file);
            try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                XSSFReader reader = new XSSFReader(workbook);
                ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(workbook, false);
                firstSheet(reader, new SheetHandler(texts, sink));
            }
        } catch (SheetHandler.Enough e) {
            return;
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | ParserConfigurationException
                | IOException
                | UncheckedIOException
                | IllegalArgumentException e) {
            throw broken(e);
        }
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

    private static void refuseBombs(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                boolean sheet = entry.getName().startsWith("xl/worksheets/");
                if (entry.getSize() > (sheet ? MOST_SHEET : MOST_TEXT)) {
                    throw DomainException.invalid(
                            "SALES_FILE_UNPACKED",
                            "Unpacked, the workbook is too large (" + entry.getName() + "). Send it as CSV UTF-8.");
                }
            }
        }
    }

    private static DomainException broken(Exception cause) {
        DomainException refusal = DomainException.invalid(
                "SALES_FILE_TYPE",
                "This is not a readable Excel workbook (" + cause.getMessage() + "). Save it again as XLSX, without a"
                        + " password, or as CSV UTF-8.");
        refusal.initCause(cause);
        return refusal;
    }
}
