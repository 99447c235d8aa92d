package org.proofline.approval;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What approvers may approve at most; runs in the caller's transaction. */
@Component
class Limits {

    private record Limit(String person, String currency, BigDecimal upTo) {}

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Limits(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Why the amount is too much for this person in this group; null when it is not. */
    String refusalFor(String group, String person, Money amount) {
        List<Limit> limits = current(group).stream()
                .filter(limit -> limit.person() == null || limit.person().equals(person))
                .toList();
        if (limits.isEmpty()) {
            return null;
        }
        String currency = amount.currency().getCurrencyCode();
        Optional<Limit> limit = limits.stream()
                .filter(candidate -> candidate.currency().equals(currency))
                .max(Comparator.comparing(candidate -> candidate.person() != null));
        if (limit.isEmpty()) {
            return person + " has no limit in " + currency + " yet. A director must set one.";
        }
        Money upTo = Money.of(limit.get().upTo().stripTrailingZeros(), currency);
        return amount.isGreaterThan(upTo)
                ? "The limit of " + person + " is " + upTo + "; " + amount + " needs somebody with a higher one."
                : null;
    }

    void set(String group, String person, Money upTo) {
        Actor actor = ActionContext.current().actor();
        if (!actor.isSystem() && !actor.hasRole("director")) {
            throw DomainException.forbidden("ROLE_MISSING", "Only a director sets what people may approve.");
        }
        if (actor.username().equals(person)) {
            throw DomainException.forbidden("SEGREGATION_OF_DUTIES", "Another person must set your own limit.");
        }
        UUID id = Ids.next(clock);
        String currency = upTo.currency().getCurrencyCode();
        jdbc.sql(
                        """
                        insert into approval.monetary_limit (id, group_code, person, currency, up_to, set_by, set_at)
                        values (:id, :group, :person, :currency, :upTo, :by, :now)
                        """)
                .param("id", id)
                .param("group", group)
                .param("person", person)
                .param("currency", currency)
                .param("upTo", upTo.amount())
                .param("by", actor.username())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Map<String, Object> after =
                Map.of("group", group, "person", Objects.toString(person, "everybody"), "upTo", upTo.toString());
        events.publishEvent(
                new ApprovalEvent(Subject.of("APPROVAL_LIMIT", id), "APPROVER_LIMIT_SET", null, Map.of(), after));
    }

    private List<Limit> current(String group) {
        return jdbc.sql(
                        """
                        select distinct on (person, currency) person, currency, up_to from approval.monetary_limit
                        where group_code = :group order by person, currency, set_at desc, id desc
                        """)
                .param("group", group)
                .query(Limit.class)
                .list();
    }
}
