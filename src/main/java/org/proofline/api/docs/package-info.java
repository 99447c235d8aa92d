/** The OpenAPI document, made from the handlers. */
package org.proofline.api.docs;
