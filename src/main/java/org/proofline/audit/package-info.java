/** The hash-chained trail, its global seal, verification and packs. Nobody depends on it but the interfaces. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {
            "shared",
            "security",
            "partner",
            "program",
            "evidence",
            "ledger",
            "claims",
            "approval",
            "duplicates",
            "adjudication",
            "payout",
            "clawback"
        })
package org.proofline.audit;
