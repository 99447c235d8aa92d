/**
 * The document worker: reads documents of strangers in a JVM of its own, with little memory, no network and a time
 * limit that the application enforces by killing it. The only package that touches Tika, PDFBox and POI. It knows
 * nothing of Spring and of the rest of Proofline.
 */
package org.proofline.evidence.worker;
