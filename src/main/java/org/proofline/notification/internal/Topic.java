package org.proofline.notification.internal;

import java.util.Set;
import java.util.UUID;

/**
 * What the news are about, as read when they are delivered.
 *
 * @param number what people call it
 * @param partnerId null when it is of no partner
 * @param owners usernames of the people who made and submitted it
 * @param amount what was approved, or null
 * @param link path in the portal for the partner's people
 * @param staffLink path in the portal for the vendor's people
 */
record Topic(String number, UUID partnerId, Set<String> owners, String amount, String link, String staffLink) {}
