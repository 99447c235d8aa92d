package org.proofline.evidence.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** Scripts in a PDF, wherever an action carries them. */
class ActivePdfTest {

    @Test
    void an_action_that_plays_a_medium_may_carry_a_script() throws IOException {
        COSDictionary action = action("Rendition");
        action.setItem(COSName.JS, new COSString("app.alert(1)"));

        assertThat(activeWith(action)).containsExactly("JavaScript");
        assertThat(activeWith(action("Rendition"))).isEmpty();
    }

    private static COSDictionary action(String kind) {
        COSDictionary action = new COSDictionary();
        action.setItem(COSName.S, COSName.getPDFName(kind));
        return action;
    }

    private static Set<String> activeWith(COSDictionary action) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action);
            document.save(bytes);
        }
        try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
            return PdfContents.read(document).active();
        }
    }
}
