/** In-app messages and mail through a transactional outbox. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Notification",
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
            "rebate"
        })
package org.proofline.notification;
