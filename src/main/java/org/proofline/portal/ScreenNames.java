package org.proofline.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.proofline.portal.Page.Names;
import org.proofline.program.Offers;
import org.proofline.security.Accounts;
import org.proofline.security.Accounts.Account;
import org.springframework.stereotype.Component;

/** The names behind user names and offer codes, each looked up once per page and only when a page shows it. */
@Component
class ScreenNames {

    private final Accounts accounts;
    private final Offers offers;
    private final Clock clock;

    ScreenNames(Accounts accounts, Offers offers, Clock clock) {
        this.accounts = accounts;
        this.offers = offers;
        this.clock = clock;
    }

    Names forOnePage() {
        Map<String, String> people = new HashMap<>();
        Map<String, String> found = new HashMap<>();
        UnaryOperator<String> offer = code -> {
            if (found.isEmpty()) {
                offers.catalog(LocalDate.now(clock)).forEach(each -> found.put(each.code(), each.name()));
            }
            return found.getOrDefault(code, code);
        };
        return new Names(username -> people.computeIfAbsent(username, this::person), offer);
    }

    private String person(String username) {
        return username.startsWith("system")
                ? "Proofline"
                : accounts.find(username).map(Account::displayName).orElse(username);
    }
}
