/** The clawback's process: delegates, gateways and the duty of its decision. */
package org.proofline.workflow.clawback;
