package org.proofline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.testing.Acting;
import org.proofline.testing.TestDocuments;

/** Pages drawn by a worker, for those who may see the document. */
class DrawnPagesIT {

    private static final ProofModules MODULES = new ProofModules(Map.of());

    private final UUID partner = UUID.randomUUID();
    private final ActionContext owner = Acting.of(partner, "partner-north");
    private final DocumentPages pages = MODULES.get(DocumentPages.class);

    @AfterAll
    static void end() {
        MODULES.close();
    }

    @Test
    void a_page_is_drawn_in_its_own_proportions_and_the_look_at_it_is_recorded() throws Exception {
        Document document = upload("invoice.pdf", TestDocuments.pdf(List.of("Total amount due: EUR 761.60")));

        BufferedImage page = ImageIO.read(new ByteArrayInputStream(owner.call(() -> pages.draw(document.id(), 1))));

        assertThat(Math.max(page.getWidth(), page.getHeight())).isBetween(1300, 1400);
        assertThat(dark(page)).isGreaterThan(100);
        Document read = owner.call(() -> MODULES.evidence().get(document.id()));
        int width = Integer.parseInt(read.about().get("pageWidth"));
        int height = Integer.parseInt(read.about().get("pageHeight"));
        assertThat(page.getWidth() * height / page.getHeight()).isBetween(width - 1, width + 1);
        assertThat(MODULES.typesOfEvents(document.id())).contains("DOCUMENT_VIEWED");
    }

    @Test
    void no_other_pages_documents_or_partners_get_a_picture() {
        UUID pdf = upload("agenda.pdf", TestDocuments.pdf(List.of("One page"))).id();
        UUID png = upload("photo.png", TestDocuments.png("photo")).id();

        assertThat(refused(owner, pdf, 2)).isEqualTo("PAGE_NOT_DRAWN");
        assertThat(refused(owner, pdf, 0)).isEqualTo("NOT_FOUND");
        assertThat(refused(owner, pdf, DocumentPages.LAST + 1)).isEqualTo("NOT_FOUND");
        assertThat(refused(owner, png, 1)).isEqualTo("NOT_FOUND");
        assertThat(refused(Acting.of(UUID.randomUUID(), "partner-south"), pdf, 1))
                .isEqualTo("NOT_FOUND");
        assertThat(MODULES.typesOfEvents(pdf)).doesNotContain("DOCUMENT_VIEWED");
    }

    private String refused(ActionContext who, UUID document, int page) {
        return catchThrowableOfType(DomainException.class, () -> who.run(() -> pages.draw(document, page)))
                .code();
    }

    private static int dark(BufferedImage page) {
        int dark = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                dark += (page.getRGB(x, y) & 0xFF) < 100 ? 1 : 0;
            }
        }
        return dark;
    }

    private Document upload(String name, byte[] content) {
        Intake intake = new Intake(UUID.randomUUID(), partner, "CONTRACT", null, name);
        return owner.call(() -> MODULES.evidence().upload(intake, new ByteArrayInputStream(content)));
    }
}
