/** Proof: upload, object store under the SHA-256, document checks in a child JVM, extraction. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {"shared"})
package org.proofline.evidence;
