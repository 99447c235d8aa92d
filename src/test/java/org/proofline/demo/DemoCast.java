package org.proofline.demo;

import java.time.Clock;
import java.util.List;
import org.proofline.approval.Approvals;
import org.proofline.ledger.Funds;
import org.proofline.partner.BankProfiles;
import org.proofline.partner.Partners;
import org.proofline.partner.RewardPayees;
import org.proofline.program.Offers;
import org.proofline.security.Accounts;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The people, funds and offers of the demo in a test's context, which runs without the demo itself. */
public final class DemoCast {

    private DemoCast() {}

    /** Makes them once per context. */
    public static synchronized void ensure(ApplicationContext context) {
        DemoPeople people = new DemoPeople(
                context.getBean(Partners.class),
                context.getBean(BankProfiles.class),
                context.getBean(Accounts.class),
                context.getBean(Approvals.class),
                context.getBean(RewardPayees.class));
        if (people.exist()) {
            return;
        }
        Clock clock = context.getBean(Clock.class);
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            people.create();
            new DemoFunds(context.getBean(Funds.class), context.getBean(Partners.class), people, clock).create();
            new DemoOffers(context.getBean(Offers.class), people, clock).create();
        });
    }

    /** A PDF with these lines of text. */
    public static byte[] pdf(List<String> lines) {
        return DemoDocuments.pdf(lines);
    }

    /** A picture with these words. */
    public static byte[] png(String title, String text) {
        return DemoDocuments.png(title, text);
    }
}
