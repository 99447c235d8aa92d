package org.proofline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.proofline.security.AccountFixture.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.partner.PartnerFixture;
import org.proofline.partner.Partners;
import org.proofline.security.Accounts.Account;
import org.proofline.security.Accounts.Invitation;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.DomainException.Kind;
import org.proofline.shared.People;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ProoflineTest
@RecordApplicationEvents
class AccountsTest {

    private static UUID partner;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Partners partners;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationEvents events;

    private final ActionContext admin = Acting.as("root", "admin");

    @BeforeEach
    void a_partner() {
        if (partner == null) {
            partner = PartnerFixture.register(partners, "ACCOUNTS");
        }
    }

    @Test
    void an_account_has_a_bcrypt_hash_and_its_roles() {
        String person = AccountFixture.staff(accounts, Role.CHANNEL_MANAGER, Role.DIRECTOR);

        assertThat(accounts.find(person).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.CHANNEL_MANAGER, Role.DIRECTOR);
        assertThat(accounts.staff()).extracting(Account::username).contains(person);
        assertThat(accounts.withRole(Role.DIRECTOR))
                .extracting(Account::username)
                .contains(person);
        assertThat(jdbc.queryForObject(
                        "select password_hash from security.account where username = ?", String.class, person))
                .startsWith("$2a$10$");
    }

    @Test
    void a_name_is_given_once() {
        String person = AccountFixture.staff(accounts, Role.DIRECTOR);

        refused(
                Kind.CONFLICT,
                "USERNAME_TAKEN",
                () -> accounts.create(new Account(person, "Again", null, null, Set.of(), true), PASSWORD));
    }

    @Test
    void nobody_is_called_system() {
        for (String name : List.of("system", "System", "system:demo", "anonymous", "", "a b")) {
            refused(
                    Kind.INVALID,
                    "USERNAME_INVALID",
                    () -> accounts.create(new Account(name, "X", null, null, Set.of(), true), PASSWORD));
        }
    }

    @Test
    void partner_roles_and_staff_roles_do_not_mix() {
        refused(Kind.INVALID, "ROLES_DO_NOT_FIT", () -> AccountFixture.staff(accounts, Role.PARTNER_USER));
        refused(
                Kind.INVALID,
                "ROLES_DO_NOT_FIT",
                () -> AccountFixture.partner(accounts, partner, Role.PARTNER_USER, Role.PARTNER_MASTER));
        String person = AccountFixture.partner(accounts, partner, Role.PARTNER_USER);
        refused(Kind.INVALID, "ROLES_DO_NOT_FIT", () -> accounts.grant(person, Role.DIRECTOR));
    }

    @Test
    void only_administrators_change_accounts_and_never_their_own() {
        String person = AccountFixture.staff(accounts, Role.DIRECTOR);
        ActionContext director = Acting.as("dirk", "director");

        refused(Kind.FORBIDDEN, "ROLE_MISSING", () -> director.run(() -> accounts.grant(person, Role.AUDITOR)));
        refused(Kind.FORBIDDEN, "ROLE_MISSING", () -> director.run(() -> accounts.disable(person)));
        refused(Kind.FORBIDDEN, "SEGREGATION_OF_DUTIES", () -> Acting.as(person, "admin")
                .run(() -> accounts.grant(person, Role.FINANCE_APPROVER)));
        admin.run(() -> accounts.grant(person, Role.AUDITOR));
        assertThat(accounts.find(person).orElseThrow().roles()).contains(Role.AUDITOR);
    }

    @Test
    void a_grant_is_told_once_with_the_account_as_its_subject() {
        String person = AccountFixture.staff(accounts, Role.DIRECTOR);
        admin.run(() -> accounts.grant(person, Role.AUDITOR));
        admin.run(() -> accounts.grant(person, Role.AUDITOR));
        admin.run(() -> accounts.revoke(person, Role.DIRECTOR));

        List<AccountEvent> told = events.stream(AccountEvent.class).toList();
        assertThat(told)
                .extracting(AccountEvent::type)
                .containsExactly("ACCOUNT_CREATED", "ROLE_GRANTED", "ROLE_REVOKED");
        assertThat(told)
                .extracting(AccountEvent::subject)
                .containsOnly(told.get(0).subject());
        assertThat(told.toString()).doesNotContain(PASSWORD);
    }

    @Test
    void a_colleague_is_invited_and_chooses_a_password() {
        String name = AccountFixture.name();
        Invitation invitation = colleague("partner-user")
                .call(() -> accounts.invite(name, "Nils", "nils@example.org", Set.of(Role.PARTNER_USER)));

        assertThat(accounts.find(name).orElseThrow().partnerId()).isEqualTo(partner);
        assertThat(accounts.invitation(invitation.token()))
                .map(Invitation::username)
                .contains(name);
        refused(Kind.INVALID, "PASSWORD_WEAK", () -> accounts.acceptInvitation(invitation.token(), "demo"));
        accounts.acceptInvitation(invitation.token(), PASSWORD);

        assertThat(accounts.invitation(invitation.token())).isEmpty();
        refused(Kind.NOT_FOUND, "NOT_FOUND", () -> accounts.acceptInvitation(invitation.token(), PASSWORD));
        assertThat(events.stream(AccountEvent.class).map(AccountEvent::type))
                .containsExactly("ACCOUNT_INVITED", "INVITATION_ACCEPTED");
    }

    @Test
    void an_invitation_ends_after_a_week() {
        Invitation invitation = colleague("partner-admin")
                .call(() -> accounts.invite(
                        AccountFixture.name(), "Nils", "nils@example.org", Set.of(Role.PARTNER_SELLER)));

        clock.advance(Duration.ofDays(7));

        assertThat(accounts.invitation(invitation.token())).isEmpty();
        refused(Kind.NOT_FOUND, "NOT_FOUND", () -> accounts.acceptInvitation(invitation.token(), PASSWORD));
        refused(Kind.NOT_FOUND, "NOT_FOUND", () -> accounts.acceptInvitation("guessed", PASSWORD));
    }

    @Test
    void a_name_is_free_again_once_its_invitation_ended_unused() {
        String name = AccountFixture.name();
        Invitation first = colleague("partner-admin")
                .call(() -> accounts.invite(name, "Nils", "nils@example.org", Set.of(Role.PARTNER_ADMIN)));
        refused(Kind.CONFLICT, "USERNAME_TAKEN", () -> colleague("partner-user")
                .run(() -> accounts.invite(name, "Nina", "nina@example.org", Set.of(Role.PARTNER_USER))));
        clock.advance(Duration.ofDays(7));

        Invitation second = colleague("partner-user")
                .call(() -> accounts.invite(name, "Nina", "nina@example.org", Set.of(Role.PARTNER_USER)));

        refused(Kind.NOT_FOUND, "NOT_FOUND", () -> accounts.acceptInvitation(first.token(), PASSWORD));
        accounts.acceptInvitation(second.token(), PASSWORD);
        assertThat(accounts.find(name).orElseThrow().roles()).containsExactly(Role.PARTNER_USER);
        assertThat(events.stream(AccountEvent.class).map(AccountEvent::type))
                .containsExactly("ACCOUNT_INVITED", "INVITATION_LAPSED", "ACCOUNT_INVITED", "INVITATION_ACCEPTED");
        clock.advance(Duration.ofDays(30));
        refused(Kind.CONFLICT, "USERNAME_TAKEN", () -> colleague("partner-user")
                .run(() -> accounts.invite(name, "Nora", "nora@example.org", Set.of(Role.PARTNER_USER))));
    }

    @Test
    void only_an_administrator_invites_administrators_and_sellers_invite_nobody() {
        Set<Role> administrator = Set.of(Role.PARTNER_ADMIN);
        refused(Kind.FORBIDDEN, "ROLE_MISSING", () -> colleague("partner-user")
                .run(() -> accounts.invite("x1", "X", "x@example.org", administrator)));
        refused(Kind.FORBIDDEN, "ROLE_MISSING", () -> colleague("partner-seller")
                .run(() -> accounts.invite("x2", "X", "x@example.org", Set.of(Role.PARTNER_SELLER))));
        refused(Kind.INVALID, "ROLES_DO_NOT_FIT", () -> colleague("partner-admin")
                .run(() -> accounts.invite("x3", "X", "x@example.org", Set.of(Role.DIRECTOR))));
        refused(Kind.FORBIDDEN, "ROLE_MISSING", () -> Acting.as("dirk", "director")
                .run(() -> accounts.invite("x4", "X", "x@example.org", Set.of(Role.DIRECTOR))));
    }

    @Test
    void names_every_mistake_of_an_invitation() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> colleague("partner-admin").run(() -> accounts.invite("a b", " ", "no", Set.of())))
                .satisfies(e -> assertThat(e.errors())
                        .extracting(FieldError::field)
                        .containsExactly("username", "displayName", "email", "roles"));
    }

    @Test
    void groups_hold_enabled_staff_only() {
        String director = AccountFixture.staff(accounts, Role.DIRECTOR);
        String disabled = AccountFixture.staff(accounts, Role.DIRECTOR);
        admin.run(() -> accounts.disable(disabled));
        String user = AccountFixture.partner(accounts, partner, Role.PARTNER_USER);

        assertThat(people.membersOf("director")).contains(director).doesNotContain(disabled);
        assertThat(people.groupsOf(director)).containsExactly("director");
        assertThat(people.groupsOf(disabled)).isEmpty();
        assertThat(people.groupsOf(user)).isEmpty();
    }

    @Test
    void a_demo_password_is_refused_in_production() {
        MockEnvironment production = new MockEnvironment();
        production.setActiveProfiles("prod");

        refused(Kind.INVALID, "DEMO_ACCOUNT", () -> new Passwords(production).hash("demo"));
        assertThat(new Passwords(new MockEnvironment()).hash("demo")).startsWith("$2a$");
    }

    @Test
    void a_partner_sees_its_own_people_only() {
        String user = AccountFixture.partner(accounts, partner, Role.PARTNER_USER);

        assertThat(colleague("partner-user").call(() -> accounts.ofPartner(partner)))
                .extracting(Account::username)
                .contains(user);
        assertThat(Acting.of(UUID.randomUUID(), "eve", "partner-admin").call(() -> accounts.ofPartner(partner)))
                .isEmpty();
    }

    private ActionContext colleague(String role) {
        return Acting.of(partner, "ada", role);
    }

    private static void refused(Kind kind, String code, Runnable call) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(call::run).satisfies(e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.code()).isEqualTo(code);
        });
    }
}
