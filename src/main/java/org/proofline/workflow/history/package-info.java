/** Reads from the engine's history what auditors see as the path a claim took. */
package org.proofline.workflow.history;
