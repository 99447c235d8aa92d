/** Who is signed in. */
package org.proofline.api.session;
