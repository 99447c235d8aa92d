package org.proofline.security;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.proofline.security.Accounts.Account;

/** Accounts for tests, each under a name of its own; the password is {@link #PASSWORD}. */
public final class AccountFixture {

    public static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private AccountFixture() {}

    /** @return the username */
    public static String staff(Accounts accounts, Role... roles) {
        return create(accounts, null, roles);
    }

    /** @return the username */
    public static String partner(Accounts accounts, UUID partnerId, Role... roles) {
        return create(accounts, partnerId, roles);
    }

    static String name() {
        return "person-" + COUNTER.incrementAndGet();
    }

    private static String create(Accounts accounts, UUID partnerId, Role... roles) {
        String name = name();
        accounts.create(
                new Account(name, "Person " + name, name + "@example.org", partnerId, Set.of(roles), true), PASSWORD);
        return name;
    }
}
