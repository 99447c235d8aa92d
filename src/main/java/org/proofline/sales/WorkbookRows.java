package org.proofline.sales;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.proofline.evidence.DocumentResult;
import org.proofline.evidence.Workbooks;
import org.proofline.evidence.Workbooks.Cell;
import org.proofline.shared.DomainException;

/** Hands on the rows of a workbook as texts; a worker reads it, here only its days become days. */
final class WorkbookRows implements Workbooks.Rows {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_DAY_NUMBER = 20_000;
    private static final int LAST_DAY_NUMBER = 80_000;

    private final RowSink sink;
    private List<Integer> dates = List.of();

    private WorkbookRows(RowSink sink) {
        this.sink = sink;
    }

    /**
     * @param most how many rows are read
     * @throws DomainException INVALID when it is no readable workbook, CONFLICT when nobody can look at it now
     */
    static void read(Workbooks workbooks, Path file, long most, RowSink sink) {
        try {
            workbooks.read(file, most, new WorkbookRows(sink));
        } catch (Workbooks.Unreadable e) {
            DomainException refusal = refusal(e.result(), e.getMessage());
            refusal.initCause(e);
            throw refusal;
        }
    }

    @Override
    public boolean row(long number, List<Cell> cells) {
        List<String> texts = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            texts.add(cell.number() && dates.contains(texts.size()) ? day(cell.text()) : cell.text());
        }
        if (dates.isEmpty()) {
            dates = dateColumns(texts);
        }
        return sink.row(number, texts);
    }

    /** Excel keeps days as numbers; the header says where they stand. */
    private static List<Integer> dateColumns(List<String> header) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            boolean day = SalesColumn.named(header.get(i))
                    .filter(known -> known == SalesColumn.DATE || known == SalesColumn.INVOICE_PAID_ON)
                    .isPresent();
            if (day) {
                found.add(i);
            }
        }
        return found;
    }

    private static String day(String number) {
        if (!number.matches("\\d{5}")) {
            return number;
        }
        int days = Integer.parseInt(number);
        return days > FIRST_DAY_NUMBER && days < LAST_DAY_NUMBER
                ? DAY_ZERO.plusDays(days).toString()
                : number;
    }

    private static DomainException refusal(DocumentResult result, String why) {
        if (result == null) {
            return DomainException.conflict(
                    "SALES_FILE_BUSY",
                    "No worker is free to read workbooks at the moment. Nothing is lost; send the file again in a"
                            + " minute, or as CSV UTF-8.");
        }
        return switch (result) {
            case MALFORMED ->
                invalid(
                        result,
                        "SALES_FILE_TYPE",
                        "This is not a readable Excel workbook (" + why + "). Save it again as XLSX, without a"
                                + " password, or as CSV UTF-8.");
            case BOMB ->
                invalid(
                        result,
                        "SALES_FILE_UNPACKED",
                        "Unpacked, the workbook is too large (" + why + "). Send it as CSV UTF-8.");
            default ->
                invalid(
                        result,
                        "SALES_FILE_CHECK_FAILED",
                        "The workbook could not be read: " + why + ". Send it as CSV UTF-8.");
        };
    }

    /** The one word of what came of it stands beside the sentence, as it does for proof. */
    private static DomainException invalid(DocumentResult result, String code, String words) {
        return DomainException.invalid(
                code, words, List.of(new DomainException.FieldError("file", result.name(), words)));
    }
}
