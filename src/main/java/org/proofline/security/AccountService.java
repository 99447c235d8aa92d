package org.proofline.security;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.proofline.shared.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class AccountService implements Accounts, People {

    private final AccountRows rows;
    private final Passwords passwords;
    private final Invitations invitations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountService(
            AccountRows rows,
            Passwords passwords,
            Invitations invitations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Account> find(String username) {
        return rows.find(username).map(StoredAccount::account);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Account> staff() {
        return rows.staff();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Account> ofPartner(UUID partnerId) {
        return AccountRules.actor().sees(partnerId) ? rows.ofPartner(partnerId) : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Account> withRole(Role role) {
        return rows.withRole(role.code());
    }

    @Override
    public Account create(Account account, String password) {
        String by = AccountRules.requireAdministrator();
        String hash = password == null ? null : passwords.hash(password);
        insert(new StoredAccount(Ids.next(clock), account, hash), Passwords.isDemo(password), by, "ACCOUNT_CREATED");
        return account;
    }

    @Override
    public void grant(String username, Role role) {
        String by = AccountRules.requireAdministrator();
        AccountRules.requireAnother(username);
        StoredAccount stored = stored(username);
        Set<Role> roles = new java.util.HashSet<>(stored.account().roles());
        roles.add(role);
        AccountRules.requireFittingRoles(with(stored.account(), roles));
        if (rows.grant(stored.id(), role, by, clock.instant())) {
            publish(stored.id(), "ROLE_GRANTED", Map.of(), Map.of("username", username, "role", role.code()));
        }
    }

    @Override
    public void revoke(String username, Role role) {
        AccountRules.requireAdministrator();
        AccountRules.requireAnother(username);
        StoredAccount stored = stored(username);
        if (rows.revoke(stored.id(), role)) {
            publish(stored.id(), "ROLE_REVOKED", Map.of("username", username, "role", role.code()), Map.of());
        }
    }

    @Override
    public void disable(String username) {
        AccountRules.requireAdministrator();
        AccountRules.requireAnother(username);
        StoredAccount stored = stored(username);
        if (rows.disable(stored.id())) {
            publish(
                    stored.id(),
                    "ACCOUNT_DISABLED",
                    Map.of("username", username, "enabled", true),
                    Map.of("username", username, "enabled", false));
        }
    }

    @Override
    public Invitation invite(String username, String displayName, String email, Set<Role> roles) {
        UUID partnerId = AccountRules.requireInviter(roles);
        String by = AccountRules.actor().username();
        InvitationCheck.requireSound(username, displayName, email, roles);
        Account account = new Account(username, displayName.strip(), email, partnerId, Set.copyOf(roles), true);
        StoredAccount stored = new StoredAccount(Ids.next(clock), account, null);
        insert(stored, false, by, "ACCOUNT_INVITED");
        return invitations.issue(stored, by);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Invitation> invitation(String token) {
        return invitations.open(token);
    }

    @Override
    public Account acceptInvitation(String token, String password) {
        return invitations.accept(token, password);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> groupsOf(String username) {
        return find(username)
                .filter(account -> account.isStaff() && account.enabled())
                .map(account -> account.roles().stream().map(Role::code).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> membersOf(String group) {
        return rows.withRole(group).stream()
                .filter(account -> account.isStaff() && account.enabled())
                .map(Account::username)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void insert(StoredAccount stored, boolean demo, String by, String type) {
        Account account = stored.account();
        AccountRules.requireFittingRoles(account);
        InvitationCheck.requireUsername(account.username());
        invitations.freeIfLapsed(account.username());
        if (!rows.insert(stored, demo, by, clock.instant())) {
            throw DomainException.conflict(
                    "USERNAME_TAKEN", "The name " + account.username() + " is taken. Choose another one.");
        }
        Map<String, Object> after = new HashMap<>();
        after.put("username", account.username());
        after.put(
                "partnerId",
                account.partnerId() == null ? null : account.partnerId().toString());
        after.put("roles", account.roles().stream().map(Role::code).sorted().toList());
        publish(stored.id(), type, Map.of(), after);
        account.roles().forEach(role -> rows.grant(stored.id(), role, by, clock.instant()));
    }

    private StoredAccount stored(String username) {
        return rows.find(username).orElseThrow(() -> DomainException.notFound("account"));
    }

    private static Account with(Account account, Set<Role> roles) {
        return new Account(
                account.username(),
                account.displayName(),
                account.email(),
                account.partnerId(),
                roles,
                account.enabled());
    }

    private void publish(UUID id, String type, Map<String, Object> before, Map<String, Object> after) {
        events.publishEvent(new AccountEvent(id, type, null, before, after));
    }
}
