package org.proofline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.claims.Claim;
import org.proofline.demo.DemoCast;
import org.proofline.ledger.Funds;
import org.proofline.partner.Partners;
import org.proofline.payout.PayoutScene;
import org.proofline.payout.Payouts;
import org.proofline.shared.Money;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists of payments show the next ones, say how many there are, and where the others are. */
@ProoflineTest
class LongListsTest {

    private static final String CURRENCY = "JPY";
    private static final int PAYMENTS = 23;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clock clock;

    @BeforeEach
    void cast() {
        DemoCast.ensure(context);
    }

    @Test
    void a_partner_sees_its_next_payments_and_where_all_of_them_are() {
        scheduled();

        String dashboard =
                new Browser(port).signIn("partner-east", "demo").get("/").body();
        assertThat(dashboard).containsPattern("The next 20 of \\d+: <a href=\"/balance#next\">all of them</a>");
        assertThat(rows(dashboard, "from \\d+ \\w{3} \\d{4}</small>")).isEqualTo(20);
    }

    @Test
    void finance_sees_what_is_due_next_and_all_of_it_when_asked() {
        PayoutScene scene = new PayoutScene(context).verified();
        for (int i = 0; i < PAYMENTS; i++) {
            scene.owed("100.00");
        }
        Browser finance = new Browser(port).signIn("finance-approver", "demo");
        String list = "/staff/payments?entity=PL-EU&currency=" + scene.currency;
        String row = ">100\\.00 " + scene.currency + "<";

        String first = finance.get(list).body();
        assertThat(first).contains("The next 20 of " + PAYMENTS + ": ", list + "&all=true");
        assertThat(rows(first, row)).isEqualTo(20);
        String all = finance.get(list + "&all=true").body();
        assertThat(all).doesNotContain("The next 20 of");
        assertThat(rows(all, row)).isEqualTo(PAYMENTS);
    }

    private void scheduled() {
        UUID partner = context.getBean(Partners.class).byCode("EAST").id();
        Funds funds = context.getBean(Funds.class);
        String fund = "LONG-" + UUID.randomUUID();
        funds.create(new Funds.Fund(fund, "A fund", "PL-EU", CURRENCY, LocalDate.of(2026, 1, 1), null));
        funds.allocate(fund, partner, money("10000"), false, "allocate:" + fund);
        HandedIn handedIn = new HandedIn(context, clock);
        for (int i = 0; i < PAYMENTS; i++) {
            Claim claim = handedIn.draft("EAST", "partner-east", handedIn.line("Agency", fund + i, "100.00"));
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(open -> {
                funds.commit(fund, partner, claim.id(), null, money("100"), money("0"));
                context.getBean(Payouts.class)
                        .schedule(new Payouts.Schedule(
                                claim.id(),
                                claim.number(),
                                partner,
                                "PL-EU",
                                fund,
                                money("100"),
                                "BANK",
                                LocalDate.now(clock)));
            });
        }
    }

    private static Money money(String amount) {
        return Money.of(amount, CURRENCY);
    }

    private static long rows(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().count();
    }
}
