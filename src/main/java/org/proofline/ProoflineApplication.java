package org.proofline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Proofline: claims and market development funds with proof, money and an audit trail. */
@SpringBootApplication
public class ProoflineApplication {

    public static void main(String[] args) {
        SpringApplication.run(ProoflineApplication.class, args);
    }
}
