/** Fingerprints and cost facts by subject; finds the second claim for the same cost. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Duplicates",
        allowedDependencies = {"shared", "evidence"})
package org.proofline.duplicates;
