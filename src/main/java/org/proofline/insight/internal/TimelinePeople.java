package org.proofline.insight.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.proofline.audit.Audit.AuditEvent;
import org.proofline.security.Accounts;
import org.proofline.security.Accounts.Account;
import org.springframework.stereotype.Component;

/** Who acted, as the reader may know it. */
@Component
class TimelinePeople {

    private final Accounts accounts;

    TimelinePeople(Accounts accounts) {
        this.accounts = accounts;
    }

    Names asSeenBy(UUID partnerId, boolean partner) {
        return new Names(partnerId, partner);
    }

    /** Looks each person up once per timeline. */
    final class Names {

        private final UUID partnerId;
        private final boolean forPartner;
        private final Map<String, Account> known = new HashMap<>();

        private Names(UUID partnerId, boolean forPartner) {
            this.partnerId = partnerId;
            this.forPartner = forPartner;
        }

        String of(AuditEvent event) {
            if (event.actor().equals("system") || event.actor().startsWith("system:")) {
                return TimelineWords.of("who.system");
            }
            Account actor = account(event.actor());
            boolean colleague = actor != null && partnerId.equals(actor.partnerId());
            if (forPartner && !colleague) {
                return TimelineWords.find("who." + event.type()).orElseGet(() -> TimelineWords.of("who.staff"));
            }
            String name = nameOf(event.actor());
            return event.onBehalfOf() == null ? name : name + " (for " + nameOf(event.onBehalfOf()) + ")";
        }

        private String nameOf(String username) {
            Account account = account(username);
            return account == null ? username : account.displayName();
        }

        private Account account(String username) {
            return known.computeIfAbsent(username, name -> accounts.find(name).orElse(null));
        }
    }
}
