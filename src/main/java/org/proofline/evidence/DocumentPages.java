package org.proofline.evidence;

import java.util.UUID;

/** Pages of documents as pictures, to show where on them something was read. */
public interface DocumentPages {

    /** The last page that is drawn; nothing is read further back either. */
    int LAST = 20;

    /**
     * Draws a page of a PDF, in a document worker, and records that the acting person viewed the document.
     *
     * @param page counted from 1
     * @return a JPEG
     * @throws org.proofline.shared.DomainException NOT_FOUND for other documents and pages; CONFLICT when it can't be
     *     drawn, or not at the moment
     */
    byte[] draw(UUID documentId, int page);
}
