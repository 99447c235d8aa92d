/** Findings on a claim and submission: the same rules dry (preflight) and for real. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Adjudication",
        allowedDependencies = {
            "shared",
            "claims",
            "program",
            "partner",
            "evidence",
            "duplicates",
            "ledger",
            "sales",
            "approval"
        })
package org.proofline.adjudication;
