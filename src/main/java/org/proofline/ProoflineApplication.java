package org.proofline;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Proofline: claims and market development funds with proof, money and an audit trail. */
@SpringBootApplication
public class ProoflineApplication {

    /** Runs the application; a start that fails says why in one line and ends with exit value 1. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        keepOwnTransformer();
        try {
            SpringApplication.run(ProoflineApplication.class, args);
        } catch (AbandonedRunException e) {
            System.exit(0);
        } catch (RuntimeException | Error e) {
            // Spring has reported it already; threads of half-started servers must not keep the process alive.
            System.exit(1);
        }
    }

    /** Saxon is on the class path for the rules of invoices, in the workers; what asks for any other gets Java's own. */
    static void keepOwnTransformer() {
        System.getProperties()
                .putIfAbsent(
                        "javax.xml.transform.TransformerFactory",
                        "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl");
    }
}
