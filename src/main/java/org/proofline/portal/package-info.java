/**
 * Server-rendered pages for partners, program owners, finance and compliance. Plain HTML that works without JavaScript;
 * small scripts of our own add progress, drag and drop and the process diagram. No inline script or style (the
 * Content-Security-Policy refuses them).
 */
@org.springframework.modulith.ApplicationModule(displayName = "Portal")
package org.proofline.portal;
