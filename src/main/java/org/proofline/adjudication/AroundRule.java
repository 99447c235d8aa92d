package org.proofline.adjudication;

import java.util.function.Consumer;

/** A rule that looks at more than the claim itself. Pure: the same claims give the same findings. */
interface AroundRule {

    /** Of the catalogue. */
    String id();

    /** Whether there is what it needs to say anything; else it is not evaluated, which is not passed. */
    boolean hasData(Dossier dossier, Around around);

    /** Whether small claims and rewards, for which nothing is read, are not asked. */
    default boolean sparesSmall() {
        return true;
    }

    void check(Dossier dossier, Around around, Consumer<Finding> findings);

    /** A number of the catalogue. */
    default int number(String name) {
        return RiskBook.IN_FORCE.number(id(), name);
    }
}
