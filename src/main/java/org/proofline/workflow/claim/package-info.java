/** The claim's process and its dispute: delegates, gateways and duties. */
package org.proofline.workflow.claim;
