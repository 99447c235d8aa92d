/** Offers and their versions, activity types, proof requirements. A published version never changes. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Program",
        allowedDependencies = {"shared"})
package org.proofline.program;
