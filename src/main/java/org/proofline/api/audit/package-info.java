/** The trail, its packs and its verification. */
package org.proofline.api.audit;
