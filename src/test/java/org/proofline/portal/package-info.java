/** The pages over HTTP, by the demo's people. */
package org.proofline.portal;
