/** Fund requests, claims, lines, status and the stored amount waterfall. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Claims",
        allowedDependencies = {"shared", "partner", "program", "evidence", "ledger"})
package org.proofline.claims;
