package org.proofline.security;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.proofline.security.Accounts.Account;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person behind a request, whatever way they signed in. Its name is the account's username; its authorities are
 * {@code ROLE_} followed by the role's code, such as {@code ROLE_finance-approver}.
 */
public final class SignedInUser implements UserDetails {

    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID accountId;
    private final Account account;

    SignedInUser(StoredAccount stored) {
        this.accountId = stored.id();
        this.account = stored.account();
    }

    /** The stable id of the account, as used in the trail. */
    public UUID accountId() {
        return accountId;
    }

    /** The account as it was when this request began. */
    public Account account() {
        return account;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities(account);
    }

    @Override
    public String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return account.username();
    }

    static List<GrantedAuthority> authorities(Account account) {
        return account.roles().stream()
                .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role.code()))
                .toList();
    }
}
