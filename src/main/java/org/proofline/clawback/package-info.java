/** Recovery of what was paid wrongly: notice, decision, reversing entries, receivable. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Clawback",
        allowedDependencies = {"shared", "ledger", "payout"})
package org.proofline.clawback;
