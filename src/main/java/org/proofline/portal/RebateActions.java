package org.proofline.portal;

/** What the signed-in person may do with a rebate run as it stands. */
public record RebateActions(boolean answer, boolean review, boolean approve, boolean reject) {}
