package org.proofline.duplicates;

/** Compares names of companies as those of suppliers are compared. */
public interface Names {

    /**
     * How alike two names are: legal forms, case, accents and punctuation say nothing, and words with a slip count nearly
     * in full.
     *
     * @return 0 to 100
     */
    int likeness(String one, String other);
}
