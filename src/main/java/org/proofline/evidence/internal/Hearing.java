package org.proofline.evidence.internal;

import java.util.Map;

/** Hears what a worker tells before its answer is whole. */
interface Hearing {

    /** Hears nothing. */
    Hearing NONE = new Hearing() {

        @Override
        public void begins() {
            // Nothing is kept.
        }

        @Override
        public void told(Map<String, String> part) {
            // Nothing is kept.
        }
    };

    /** The worker begins, perhaps anew after an earlier one ended: what was told does not count. */
    void begins();

    void told(Map<String, String> part);
}
