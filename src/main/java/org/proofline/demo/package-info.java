/**
 * The demo: partners, accounts, offers and funds of the public contract, and a handful of claims in different states,
 * made by driving the real processes. Exists in the default mode only; the {@code prod} profile refuses it.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "shared",
            "security",
            "partner",
            "program",
            "program :: earn",
            "evidence",
            "ledger",
            "claims",
            "approval",
            "adjudication",
            "payout",
            "sales",
            "rebate"
        })
package org.proofline.demo;
