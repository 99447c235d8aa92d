/** How the contract reads and writes JSON: strictly, with exact amounts. */
package org.proofline.api.json;
