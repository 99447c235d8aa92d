/** The fund request's process: delegates, gateways and the duty of its approval. */
package org.proofline.workflow.fundrequest;
