package org.proofline.security;

import org.proofline.platform.StartFailure;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A production never starts on a database that holds demo accounts: everybody knows their password. */
@Component
@Profile("prod")
@Lazy(false)
class DemoAccountsRefused implements SmartInitializingSingleton {

    private final AccountRows accounts;

    DemoAccountsRefused(AccountRows accounts) {
        this.accounts = accounts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (accounts.hasDemoAccount()) {
            throw new StartFailure("the database holds demo accounts, whose password everybody knows: start the profile"
                    + " prod on a fresh database (PROOFLINE_DB_URL).");
        }
    }
}
