/** The outlines of the countries: where on earth a position lies. Part of adjudication, used by its rule of places. */
package org.proofline.adjudication.place;
