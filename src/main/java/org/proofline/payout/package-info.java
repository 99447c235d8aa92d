/** Payment items, due list, runs by two persons, bank messages, remittance. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Payout",
        allowedDependencies = {"shared", "partner", "evidence", "ledger"})
package org.proofline.payout;
