/**
 * What a partner earns: formulas as data, the calculation over totals of sales lines, and the trace that explains each
 * result. Plain Java without container or database, so that anybody can recompute a result from the same lines.
 */
@org.springframework.modulith.NamedInterface("earn")
package org.proofline.program.earn;
