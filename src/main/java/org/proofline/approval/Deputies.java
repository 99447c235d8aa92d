package org.proofline.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.proofline.approval.Approvals.Deputyship;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.proofline.shared.People;
import org.proofline.shared.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands in for whom, and when; runs in the caller's transaction. */
@Component
class Deputies {

    private final JdbcClient jdbc;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deputies(JdbcClient jdbc, People people, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    UUID appoint(String person, String deputy, Instant from, Instant to) {
        Actor actor = ActionContext.current().actor();
        requireMayAppoint(actor, person);
        requireSound(person, deputy, from, to);
        UUID id = Ids.next(clock);
        jdbc.sql(
                        """
                        insert into approval.deputy (id, person, deputy, valid_from, valid_to, appointed_by, appointed_at)
                        values (:id, :person, :deputy, :from, :to, :by, :now)
                        """)
                .param("id", id)
                .param("person", person)
                .param("deputy", deputy)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("by", actor.username())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new ApprovalEvent(
                Subject.of("DEPUTY", id),
                "DEPUTY_APPOINTED",
                null,
                Map.of(),
                Map.of("person", person, "deputy", deputy, "from", from.toString(), "to", to.toString())));
        return id;
    }

    List<Deputyship> of(String person) {
        return jdbc.sql(
                        """
                        select id, person, deputy, valid_from, valid_to from approval.deputy
                        where person = :person order by valid_from desc, id desc
                        """)
                .param("person", person)
                .query((row, number) -> new Deputyship(
                        row.getObject("id", UUID.class),
                        row.getString("person"),
                        row.getString("deputy"),
                        row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                        row.getObject("valid_to", OffsetDateTime.class).toInstant()))
                .list();
    }

    Set<String> absentPersonsFor(String deputy) {
        return names("select person from approval.deputy where deputy = :name", deputy);
    }

    Set<String> deputiesOf(String person) {
        return names("select deputy from approval.deputy where person = :name", person);
    }

    private Set<String> names(String sql, String name) {
        return jdbc.sql(sql + " and valid_from <= :now and valid_to > :now")
                .param("name", name)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .set();
    }

    private static void requireMayAppoint(Actor actor, String person) {
        if (!actor.username().equals(person) && !actor.hasRole("admin") && !actor.isSystem()) {
            throw DomainException.forbidden(
                    "ROLE_MISSING", "Only the person themselves or an administrator may appoint a deputy.");
        }
    }

    private void requireSound(String person, String deputy, Instant from, Instant to) {
        if (person.equals(deputy)) {
            throw DomainException.invalid("DEPUTY_IS_SELF", "Choose another person as deputy.");
        }
        if (!from.isBefore(to)) {
            throw DomainException.invalid("PERIOD_INVALID", "The end must come after the beginning.");
        }
        if (people.groupsOf(deputy).isEmpty() || people.groupsOf(person).isEmpty()) {
            throw DomainException.invalid("NOT_STAFF", "Both must be people of the vendor who hold a role.");
        }
    }
}
