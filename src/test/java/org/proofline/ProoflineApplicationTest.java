package org.proofline;

import static org.assertj.core.api.Assertions.assertThat;

import javax.xml.transform.TransformerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProoflineApplicationTest {

    private static final String PROPERTY = "javax.xml.transform.TransformerFactory";
    private final String before = System.getProperty(PROPERTY);

    @AfterEach
    void as_it_was() {
        if (before == null) {
            System.clearProperty(PROPERTY);
        } else {
            System.setProperty(PROPERTY, before);
        }
    }

    @Test
    void the_application_transforms_with_javas_own_though_saxon_is_on_the_class_path() {
        System.clearProperty(PROPERTY);
        assertThat(TransformerFactory.newInstance().getClass().getName()).startsWith("net.sf.saxon");

        ProoflineApplication.keepOwnTransformer();

        assertThat(TransformerFactory.newInstance().getClass().getName())
                .isEqualTo(TransformerFactory.newDefaultInstance().getClass().getName());
    }

    @Test
    void what_the_operator_chose_stays() {
        System.setProperty(PROPERTY, "net.sf.saxon.TransformerFactoryImpl");

        ProoflineApplication.keepOwnTransformer();

        assertThat(TransformerFactory.newInstance().getClass().getName()).startsWith("net.sf.saxon");
    }
}
