/** The catalog of offers for program owners, and taking part in offers for partners. */
package org.proofline.api.offers;
