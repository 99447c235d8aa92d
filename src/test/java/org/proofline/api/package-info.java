/** The public contract, seen from outside: over HTTP, as demo-like people, on the whole application. */
package org.proofline.api;
