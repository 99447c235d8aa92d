package org.proofline.portal;

/**
 * What somebody typed to appoint a deputy.
 *
 * @param deputy username
 * @param from first day as the browser sends it
 * @param until last day as the browser sends it
 */
public record DeputyRequest(String deputy, String from, String until) {}
