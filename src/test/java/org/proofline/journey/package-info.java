/** Journeys through the whole application, started as a user starts it and called over HTTP only. */
package org.proofline.journey;
