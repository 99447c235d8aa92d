package org.proofline.platform;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the application where it is and who may sign in. */
@Component
@ConditionalOnProperty(name = "proofline.ready-banner", matchIfMissing = true)
class ReadyBanner {

    private static final List<String> DEMO_LOGINS = List.of(
            "partner        partner-north, partner-north-2, partner-admin-north, seller-north, partner-south",
            "reviewers      claims-validator, marketing-reviewer, appeal-reviewer",
            "approvers      channel-manager, finance-approver, finance-approver-2, director, dual-role",
            "programs       program-owner, program-owner-2, partner-master",
            "payments       payments-maker, payments-releaser, bank-reconciler",
            "oversight      auditor, admin");

    private final Environment environment;
    private final PlatformServers servers;

    ReadyBanner(Environment environment, PlatformServers servers) {
        this.environment = environment;
        this.servers = servers;
    }

    @EventListener
    void print(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web) {
            System.out.println(text(web.getWebServer().getPort()));
        }
    }

    private String text(int port) {
        String base = "http://localhost:" + port;
        List<String> lines = new ArrayList<>(List.of(
                "",
                "Proofline is ready.",
                "  Portal         " + base + "/",
                "  Tasklist       " + base + "/camunda/app/tasklist/",
                "  API document   " + base + "/v3/api-docs"));
        if (servers.embedsObjects()) {
            lines.add("  Note           The embedded object store enforces no object lock; use an external S3 store"
                    + " where proof has to be undeletable.");
        }
        if (!environment.getProperty("proofline.demo", "none").equals("none")) {
            lines.add("  Demo logins (password demo):");
            DEMO_LOGINS.forEach(line -> lines.add("    " + line));
        }
        lines.add("");
        return String.join(System.lineSeparator(), lines);
    }
}
