package org.proofline.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final String SELECT =
            """
            select d.id, d.person, d.deputy, d.valid_from, d.valid_to, r.revoked_at
            from approval.deputy d left join approval.deputy_revocation r on r.deputy_id = d.id
            """;

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

    void revoke(UUID id) {
        Actor actor = ActionContext.current().actor();
        Deputyship period = jdbc.sql(SELECT + "where d.id = :id")
                .param("id", id)
                .query(Deputies::deputyship)
                .optional()
                .orElseThrow(() -> DomainException.notFound("appointment"));
        requireMayAppoint(actor, period.person());
        Instant now = clock.instant();
        boolean revoked = period.to().isAfter(now) && insertRevocation(id, actor.username(), now);
        if (!revoked) {
            throw DomainException.conflict("DEPUTY_OVER", "This appointment has ended already.");
        }
        events.publishEvent(new ApprovalEvent(
                Subject.of("DEPUTY", id),
                "DEPUTY_REVOKED",
                null,
                Map.of(
                        "person",
                        period.person(),
                        "deputy",
                        period.deputy(),
                        "to",
                        period.to().toString()),
                Map.of("to", now.toString())));
    }

    private boolean insertRevocation(UUID id, String by, Instant now) {
        return jdbc.sql(
                                """
                        insert into approval.deputy_revocation (deputy_id, revoked_by, revoked_at)
                        values (:id, :by, :now) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Deputyship> of(String person) {
        return jdbc.sql(SELECT + "where d.person = :person order by d.valid_from desc, d.id desc")
                .param("person", person)
                .query(Deputies::deputyship)
                .list();
    }

    Set<String> absentPersonsFor(String deputy) {
        return names("select d.person from approval.deputy d where d.deputy = :name", deputy);
    }

    Set<String> deputiesOf(String person) {
        return names("select d.deputy from approval.deputy d where d.person = :name", person);
    }

    private Set<String> names(String sql, String name) {
        return jdbc.sql(
                        sql
                                + """
                         and d.valid_from <= :now and d.valid_to > :now
                          and not exists (select 1 from approval.deputy_revocation r where r.deputy_id = d.id)
                        """)
                .param("name", name)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .set();
    }

    private static Deputyship deputyship(ResultSet row, int number) throws SQLException {
        return new Deputyship(
                row.getObject("id", UUID.class),
                row.getString("person"),
                row.getString("deputy"),
                instant(row, "valid_from"),
                instant(row, "valid_to"),
                instant(row, "revoked_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static void requireMayAppoint(Actor actor, String person) {
        if (!actor.username().equals(person) && !actor.hasRole("admin") && !actor.isSystem()) {
            throw DomainException.forbidden(
                    "ROLE_MISSING", "Only the person themselves or an administrator may appoint or revoke a deputy.");
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
