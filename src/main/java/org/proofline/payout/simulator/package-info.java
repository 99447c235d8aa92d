/**
 * A bank, for the demo: takes released bank files and answers like a bank, also like a bad one. Never in production. It
 * stands outside: it reads files and hands in messages, through the same doors as people do.
 */
package org.proofline.payout.simulator;
