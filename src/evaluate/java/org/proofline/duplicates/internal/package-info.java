/** Doors for the evaluation to parts of the product that are closed to others. */
package org.proofline.duplicates.internal;
