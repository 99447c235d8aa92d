/** Claims: drafts, proof, preflight, submission and what became of them. */
package org.proofline.api.claims;
