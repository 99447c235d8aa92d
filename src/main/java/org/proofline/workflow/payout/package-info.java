/** The processes of payments and payment runs: they follow the payment's own status, which is the truth. */
package org.proofline.workflow.payout;
