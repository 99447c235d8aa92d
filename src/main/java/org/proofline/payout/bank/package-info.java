/** What is said to and by the bank: ISO 20022 messages in and out, without any knowledge of payments, runs or books. */
package org.proofline.payout.bank;
