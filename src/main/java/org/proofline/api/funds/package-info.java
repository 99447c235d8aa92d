/** Offers, fund requests and fund balances. */
package org.proofline.api.funds;
