package org.proofline.sales;

import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.UUID;

/** Files of sales lines. A partner's people see their own uploads only; another's are NOT_FOUND. */
public interface SalesUploads {

    /**
     * Takes a CSV or XLSX file in. Its bytes go to disk while they are hashed; encoding and header are looked at before
     * this returns, the rows after it. The very same file again is recognized and changes nothing.
     *
     * @throws org.proofline.shared.DomainException TOO_LARGE, or INVALID with the mend: no CSV or XLSX, not UTF-8,
     *     another header
     */
    SalesUpload receive(SalesOwner owner, String fileName, SalesUpload.Mode mode, InputStream content);

    /** @throws org.proofline.shared.DomainException NOT_FOUND */
    SalesUpload get(UUID id);

    /** What the acting person may see, newest first. */
    List<SalesUpload> latest(int limit);

    /** The first mistakes, in the order of the rows. */
    List<SalesMistake> mistakes(UUID id, int limit);

    /** All mistakes that were kept, as CSV that no spreadsheet runs as a formula. */
    void writeMistakes(UUID id, Writer to);
}
