/**
 * Rebates: what partners are entitled to for a period, computed from their sales lines, compared with what they claim,
 * reviewed, approved by a second person, and posted as the difference to what was posted before.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Rebate",
        allowedDependencies = {
            "shared",
            "adjudication",
            "clawback",
            "partner",
            "program",
            "program :: earn",
            "sales",
            "ledger",
            "claims",
            "approval",
            "payout"
        })
package org.proofline.rebate;
