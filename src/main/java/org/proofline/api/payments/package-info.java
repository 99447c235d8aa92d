/** Payment runs, payments, bank messages, recoveries and the ledger's trial balance. */
package org.proofline.api.payments;
