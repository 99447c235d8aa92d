package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proofline.notification.Notifications;
import org.proofline.portal.Page.Flash;
import org.proofline.portal.Page.NavItem;
import org.proofline.security.Accounts;
import org.proofline.security.Accounts.Account;
import org.proofline.security.Role;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame of a page for the person who asked for it. */
@Component
class Pages {

    private static final String FLASH = "flash";
    private static final Set<Role> PARTNER = EnumSet.of(Role.PARTNER_USER, Role.PARTNER_ADMIN);
    private static final Set<Role> PAYMENTS = EnumSet.of(
            Role.PAYMENTS_MAKER, Role.PAYMENTS_RELEASER, Role.BANK_RECONCILER, Role.FINANCE_APPROVER, Role.AUDITOR);
    private static final Set<Role> REBATES = EnumSet.copyOf(List.of(RebateRunPages.READERS));
    private static final Set<Role> LEDGER = EnumSet.of(Role.FINANCE_APPROVER, Role.BANK_RECONCILER, Role.AUDITOR);
    private static final Set<Role> RECOVERIES =
            EnumSet.of(Role.FINANCE_APPROVER, Role.DIRECTOR, Role.APPEAL_REVIEWER, Role.AUDITOR);
    private static final Set<Role> MASTER = EnumSet.of(Role.PARTNER_MASTER, Role.AUDITOR);
    static final Set<Role> TASKS = EnumSet.complementOf(EnumSet.of(
            Role.PARTNER_USER, Role.PARTNER_ADMIN, Role.PARTNER_SELLER, Role.AUDITOR, Role.PARTNER_MASTER, Role.ADMIN));

    private record Entry(String label, String path, Set<Role> roles) {}

    private static final List<Entry> PARTNER_NAV = List.of(
            new Entry("Dashboard", "/", EnumSet.allOf(Role.class)),
            new Entry("Claims", "/claims", PARTNER),
            new Entry("Balance", "/balance", PARTNER),
            new Entry("Fund requests", "/fund-requests", PARTNER),
            new Entry("Offers", "/offers", PARTNER),
            new Entry("Progress", "/progress", PARTNER),
            new Entry("Sales", "/sales", PARTNER),
            new Entry("Bank and tax", "/profile", EnumSet.of(Role.PARTNER_ADMIN)),
            new Entry("My account", "/my-account", EnumSet.of(Role.PARTNER_SELLER)),
            new Entry("Team", "/team", PARTNER));
    private static final List<Entry> STAFF_NAV = List.of(
            new Entry("Overview", "/", EnumSet.allOf(Role.class)),
            new Entry("Tasks", "/camunda/app/tasklist/default/", TASKS),
            new Entry("Claims", "/staff/claims", EnumSet.allOf(Role.class)),
            new Entry("Fund requests", "/staff/fund-requests", EnumSet.allOf(Role.class)),
            new Entry("Offers", "/staff/offers", OfferCatalogPages.READERS),
            new Entry("Funds", "/staff/funds", EnumSet.allOf(Role.class)),
            new Entry("Partners", "/staff/tiers", TierPages.READERS),
            new Entry("Sales", "/sales", SalesPages.READERS),
            new Entry("Exchange rates", "/staff/rates", RatePages.OFTEN),
            new Entry("Rebates", "/staff/rebates", REBATES),
            new Entry("Payments", "/staff/payments", PAYMENTS),
            new Entry("Recoveries", "/staff/clawbacks", RECOVERIES),
            new Entry("Profiles", "/staff/profiles", MASTER),
            new Entry("Ledger", "/staff/ledger", LEDGER),
            new Entry("Rules", "/staff/rules", RulePages.READERS),
            new Entry("Audit", "/staff/audit", EnumSet.of(Role.AUDITOR)),
            new Entry("While I am away", "/staff/deputies", TASKS));

    private static final Map<Role, String> WORDS = Map.of(
            Role.PAYMENTS_RELEASER, "Payment approver",
            Role.MARKETING_REVIEWER, "Proof-of-performance reviewer",
            Role.CHANNEL_MANAGER, "Channel account manager");

    private final Accounts accounts;
    private final Notifications notifications;
    private final ScreenNames names;

    Pages(Accounts accounts, Notifications notifications, ScreenNames names) {
        this.accounts = accounts;
        this.notifications = notifications;
        this.names = names;
    }

    Page of(String title, HttpServletRequest request) {
        String username = request.getRemoteUser();
        if (username == null) {
            return new Page(title, null, null, List.of(), csrf(request), 0, flash(request), names.forOnePage());
        }
        Account account = accounts.find(username).orElseThrow();
        return new Page(
                title,
                account.displayName(),
                words(account),
                nav(account, request.getRequestURI()),
                csrf(request),
                notifications.unread(username),
                flash(request),
                names.forOnePage());
    }

    private static List<NavItem> nav(Account account, String uri) {
        List<NavItem> items = new ArrayList<>();
        for (Entry entry : account.isStaff() ? STAFF_NAV : PARTNER_NAV) {
            if (entry.roles().stream().anyMatch(account.roles()::contains)) {
                boolean active = entry.path().equals("/") ? uri.equals("/") : isBelow(uri, entry.path());
                items.add(new NavItem(entry.label(), entry.path(), active));
            }
        }
        return items;
    }

    /** A partner's own page belongs to the list of partners. */
    private static boolean isBelow(String uri, String path) {
        return uri.startsWith(path) || path.equals("/staff/tiers") && uri.startsWith("/staff/partners/");
    }

    private static String words(Account account) {
        return account.roles().stream().sorted().map(Pages::words).findFirst().orElse("");
    }

    static String words(Role role) {
        if (role.ofPartner()) {
            return "Partner";
        }
        String plain = role.code().replace('-', ' ');
        return WORDS.getOrDefault(role, Character.toUpperCase(plain.charAt(0)) + plain.substring(1));
    }

    private static String csrf(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }

    private static Flash flash(HttpServletRequest request) {
        Map<String, ?> carried = RequestContextUtils.getInputFlashMap(request);
        return carried == null ? null : (Flash) carried.get(FLASH);
    }
}
