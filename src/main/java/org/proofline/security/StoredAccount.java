package org.proofline.security;

import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.security.Accounts.Account;
import org.proofline.shared.Actor;

/**
 * An account as it is stored.
 *
 * @param passwordHash null while there is no password
 */
record StoredAccount(UUID id, Account account, String passwordHash) {

    static Actor actor(Account account) {
        return new Actor(
                account.username(),
                account.partnerId(),
                account.roles().stream().map(Role::code).collect(Collectors.toSet()));
    }
}
