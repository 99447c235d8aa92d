/** Append-only double-entry journal, funds and their balances, receivables. The database refuses what does not balance. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"shared"})
package org.proofline.ledger;
