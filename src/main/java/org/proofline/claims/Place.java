package org.proofline.claims;

import java.util.Locale;

/**
 * Where an activity took place, as far as the partner says it.
 *
 * @param country code of two letters of ISO 3166-1, or null
 * @param venue hall and town in words, or null
 */
public record Place(String country, String venue) {

    /** Nothing is said. */
    public static final Place UNSAID = new Place(null, null);

    public Place {
        country = country == null || country.isBlank() ? null : country.strip().toUpperCase(Locale.ROOT);
        venue = venue == null || venue.isBlank() ? null : venue.strip();
    }

    /** The same, filled up with what the other says where this says nothing. */
    Place or(Place other) {
        return new Place(country == null ? other.country : country, venue == null ? other.venue : venue);
    }
}
