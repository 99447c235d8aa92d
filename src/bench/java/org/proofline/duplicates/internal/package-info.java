/** The benchmark of the comparison, beside what it measures. */
package org.proofline.duplicates.internal;
