/**
 * The evaluation: runs the product's own code over a folder of labelled documents and counts how often it was right.
 * One class per family of measures; {@link org.proofline.evaluation.Families} lists them.
 */
package org.proofline.evaluation;
