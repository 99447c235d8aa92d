package org.proofline.program;

import java.util.List;

/**
 * One proof that an activity needs.
 *
 * @param code the requirement's own code, such as {@code INVOICE}; the first of {@code anyOf}
 * @param kind COST, EXECUTION or METRIC
 * @param anyOf codes that satisfy it (an in-house job may give a CERTIFICATION_STATEMENT instead of an INVOICE)
 * @param perLine true when each claim line needs it (invoices of an event); a document without a line answers for all
 *     lines
 * @param label what the partner reads
 * @param hint how to satisfy it, in one sentence
 */
public record ProofRequirement(
        String code, String kind, List<String> anyOf, boolean perLine, String label, String hint) {}
