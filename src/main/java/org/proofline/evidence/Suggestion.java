package org.proofline.evidence;

/**
 * A fact that was read from a document and where it stands in it: a suggestion for what the partner types, never more.
 *
 * @param name such as invoiceNumber, invoiceDate, total, net, tax, currency, supplier, supplierTaxId
 * @param confidence in per cent
 * @param page counted from 1; 0 when the value has no place, as in XML
 * @param left of the box around it, like the other three in thousandths of the page's width or height
 */
public record Suggestion(
        String name, String value, int confidence, int page, int left, int top, int right, int bottom) {

    private static final int SURE = 90;

    /** Whether the value is trusted enough to be held against what was declared. */
    public boolean sure() {
        return confidence >= SURE;
    }

    /** Whether there is a spot to show. */
    public boolean placed() {
        return page > 0 && right > left && bottom > top;
    }
}
