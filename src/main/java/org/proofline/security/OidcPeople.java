package org.proofline.security;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.security.Accounts.Account;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps an account for everybody whom the identity provider vouches for, because approvals, the engine and the trail
 * know people by their accounts.
 */
@Service
@Transactional(noRollbackFor = AuthenticationException.class)
class OidcPeople {

    private static final ActionContext PROVIDER =
            ActionContext.of(new Actor("system:identity-provider", null, Set.of()));

    private final AccountRows rows;
    private final Partners partners;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OidcPeople(AccountRows rows, Partners partners, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.partners = partners;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody signs in: the account is made, or gets exactly the roles that the provider tells. */
    SignedInUser arrive(OidcPerson person) {
        return PROVIDER.call(() -> {
            StoredAccount stored = known(person);
            Set<Role> before = stored.account().roles();
            person.roles().stream().filter(role -> !before.contains(role)).forEach(role -> grant(stored, role));
            before.stream().filter(role -> !person.roles().contains(role)).forEach(role -> revoke(stored, role));
            requireRole(person.roles());
            return new SignedInUser(rows.find(stored.id()).orElseThrow());
        });
    }

    /**
     * A bearer token is shown. It never widens rights: an old token would bring back a role that was taken away since, so
     * only roles count that both the token and the account hold. For a new person the account is made from the token.
     */
    SignedInUser show(OidcPerson person) {
        return PROVIDER.call(() -> {
            StoredAccount stored = known(person);
            Set<Role> roles = new HashSet<>(stored.account().roles());
            roles.retainAll(person.roles());
            requireRole(roles);
            Account account = stored.account();
            return new SignedInUser(new StoredAccount(
                    stored.id(),
                    new Account(
                            account.username(),
                            account.displayName(),
                            account.email(),
                            account.partnerId(),
                            Set.copyOf(roles),
                            account.enabled()),
                    null));
        });
    }

    private StoredAccount known(OidcPerson person) {
        if (person.username() == null) {
            throw new BadCredentialsException("The identity provider does not tell this person's name.");
        }
        UUID partnerId = partnerId(person);
        StoredAccount stored = rows.find(person.username())
                .orElseGet(() -> rows.find(create(person, partnerId)).orElseThrow());
        if (!stored.account().enabled()) {
            throw new DisabledException("This account is disabled.");
        }
        boolean other = stored.passwordHash() != null
                || !java.util.Objects.equals(stored.account().partnerId(), partnerId);
        if (other) {
            throw new BadCredentialsException("The name " + person.username() + " belongs to another account here.");
        }
        return stored;
    }

    private UUID partnerId(OidcPerson person) {
        if (person.partnerCode() == null) {
            return null;
        }
        return partners.all().stream()
                .filter(partner -> partner.code().equals(person.partnerCode()))
                .findFirst()
                .map(Partner::id)
                .orElseThrow(
                        () -> new BadCredentialsException("There is no partner " + person.partnerCode() + " here."));
    }

    private static void requireRole(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new BadCredentialsException("The identity provider gives this person no role here.");
        }
    }

    private UUID create(OidcPerson person, UUID partnerId) {
        requireRole(person.roles());
        UUID id = Ids.next(clock);
        Account account =
                new Account(person.username(), person.displayName(), person.email(), partnerId, person.roles(), true);
        try {
            AccountRules.requireFittingRoles(account);
            InvitationCheck.requireUsername(account.username());
        } catch (DomainException e) {
            throw new BadCredentialsException(e.getMessage(), e);
        }
        if (!rows.insert(new StoredAccount(id, account, null), false, by(), clock.instant())) {
            return rows.find(person.username()).orElseThrow().id();
        }
        List<String> roles = person.roles().stream().map(Role::code).sorted().toList();
        publish(id, "ACCOUNT_CREATED", Map.of(), Map.of("username", person.username(), "roles", roles));
        person.roles().forEach(role -> rows.grant(id, role, by(), clock.instant()));
        return id;
    }

    private void grant(StoredAccount stored, Role role) {
        AccountRules.requireFittingRoles(new Account(
                stored.account().username(), null, null, stored.account().partnerId(), Set.of(role), true));
        rows.grant(stored.id(), role, by(), clock.instant());
        publish(stored.id(), "ROLE_GRANTED", Map.of(), described(stored, role));
    }

    private void revoke(StoredAccount stored, Role role) {
        rows.revoke(stored.id(), role);
        publish(stored.id(), "ROLE_REVOKED", described(stored, role), Map.of());
    }

    private static Map<String, Object> described(StoredAccount stored, Role role) {
        return Map.of("username", stored.account().username(), "role", role.code());
    }

    private static String by() {
        return PROVIDER.actor().username();
    }

    private void publish(UUID id, String type, Map<String, Object> before, Map<String, Object> after) {
        events.publishEvent(new AccountEvent(id, type, "IDENTITY_PROVIDER", before, after));
    }
}
