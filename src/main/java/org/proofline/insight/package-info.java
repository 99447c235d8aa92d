/** Read models only: ClaimView and the timeline. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Insight",
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
            "clawback",
            "audit"
        })
package org.proofline.insight;
