package org.proofline.adjudication;

/**
 * What a rule found that watches.
 *
 * @param about what makes it the same hit when the rule is asked again, such as one person's decision on one claim
 */
record Watched(Finding finding, String about) {}
