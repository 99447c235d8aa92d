package org.proofline.audit.internal;

/**
 * One link of the global chain.
 *
 * @param sequence 1-based, without gaps
 * @param eventHash the event's own hash
 * @param previous hash of the link before, or zeros
 * @param skip hash of the link whose number is this one's without its lowest set bit, or zeros
 */
record SealLink(long sequence, String eventHash, String previous, String skip) {

    /** The number the skip link points to; 0 is before the chain. */
    static long skipTarget(long sequence) {
        return sequence & (sequence - 1);
    }

    /** The text that is hashed. */
    String content() {
        return "{\"event\":\"" + eventHash + "\",\"previous\":\"" + previous + "\",\"sequence\":" + sequence
                + ",\"skip\":\"" + skip + "\"}";
    }

    String hash() {
        return Hashes.of(content());
    }
}
