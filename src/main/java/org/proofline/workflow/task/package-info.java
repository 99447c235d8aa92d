/**
 * Tasks for people: who may take them, what a decision may say, and how it reaches the domain. Tasklist, the engine's own
 * interface and the inbox of {@code approval} all end in the same listener, in the same transaction as the decision.
 */
package org.proofline.workflow.task;
