package org.proofline.sales;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.proofline.evidence.Workbooks;
import org.springframework.stereotype.Component;

/** Where the rows of files come from, and where they wait until all of them are known. */
@Component
class FileRows {

    private final Workbooks workbooks;
    private final DataSource source;

    FileRows(Workbooks workbooks, DataSource source) {
        this.workbooks = workbooks;
        this.source = source;
    }

    /** Reads only the header; refuses a wrong one. */
    void checkHeader(StagedFile file, SalesOwner owner) {
        Header[] header = new Header[1];
        read(file, 1, (number, cells) -> {
            header[0] = Header.of(cells, owner);
            return false;
        });
        if (header[0] == null) {
            Header.of(List.of(), owner);
        }
    }

    /** Reads the whole file. */
    void read(StagedFile file, RowSink sink) {
        read(file, Long.MAX_VALUE, sink);
    }

    /** The place for the rows of an upload. */
    StageCopy stage(UUID uploadId) {
        return new StageCopy(source, uploadId);
    }

    private void read(StagedFile file, long most, RowSink sink) {
        if (file.xlsx()) {
            WorkbookRows.read(workbooks, file.path(), most, sink);
        } else {
            CsvRows.read(file.path(), sink);
        }
    }
}
