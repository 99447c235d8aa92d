/** Rebate runs from computing to approval, and what partners claim. */
package org.proofline.api.rebates;
