package org.proofline.adjudication;

import java.util.List;

/**
 * Who came to an event, by e-mail address.
 *
 * @param count different addresses in its lists of attendees
 * @param own of them, those at the domain of the partner or of the vendor
 * @param others events that had some of the same people
 */
record Guests(int count, int own, List<Met> others) {

    /** @param both how many addresses stand in the lists of both events */
    record Met(String claim, int both) {}

    Guests {
        others = List.copyOf(others);
    }
}
