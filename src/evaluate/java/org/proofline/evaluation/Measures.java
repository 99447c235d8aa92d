package org.proofline.evaluation;

/** One family of measures. */
interface Measures {

    /**
     * Runs the product over the documents of the corpus that this family is about and counts the outcome. A family whose
     * documents are missing in the corpus contributes nothing.
     *
     * @throws Exception when the measuring itself fails; a wrong or refused document is a result, not a failure
     */
    void contribute(Corpus corpus, Product product, Results results) throws Exception;
}
