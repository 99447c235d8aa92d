/**
 * The process engine, and nothing else knows it: configuration and hardening, delegates and listeners per process, and
 * the implementation of the process ports that the domain modules declare. Facts that decide are read from the domain,
 * never from process variables, because people can submit any variable and an administrator can move any token.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {
            "shared",
            "security",
            "partner",
            "program",
            "evidence",
            "ledger",
            "claims",
            "approval",
            "adjudication",
            "payout",
            "clawback",
            "rebate",
            "insight"
        })
package org.proofline.workflow;
