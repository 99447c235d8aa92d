package org.proofline.adjudication;

import java.util.function.Consumer;

/** One question to a claim. Says nothing when all is well. */
interface ClaimRule {

    void check(Dossier dossier, Consumer<Finding> findings);
}
