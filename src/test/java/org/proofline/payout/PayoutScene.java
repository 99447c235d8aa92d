package org.proofline.payout;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimFixture;
import org.proofline.claims.Claims;
import org.proofline.ledger.Account;
import org.proofline.ledger.Funds;
import org.proofline.ledger.Ledger;
import org.proofline.ledger.PayingEntities;
import org.proofline.ledger.Receivables;
import org.proofline.partner.BankAccount;
import org.proofline.partner.BankProfiles;
import org.proofline.partner.BankProfiles.TaxProfile;
import org.proofline.partner.PartnerFixture;
import org.proofline.partner.Partners;
import org.proofline.payout.BankMessages.Intake;
import org.proofline.payout.PaymentRuns.PaymentRun;
import org.proofline.program.Offer;
import org.proofline.program.OfferFixture;
import org.proofline.program.Offers;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Ids;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;
import org.proofline.testing.Acting;
import org.proofline.testing.Ibans;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One partner with a fund of PL-EU in a currency of its own, so that a run takes nothing of other tests. Everything is
 * done through the modules' own interfaces.
 */
public final class PayoutScene {

    public static final ActionContext MAKER = Acting.as("mia", "payments-maker");
    public static final ActionContext RELEASER = Acting.as("ron", "payments-releaser");
    public static final ActionContext RECONCILER = Acting.as("bea", "bank-reconciler");
    static final ActionContext MASTER = Acting.as("petra", "partner-master");
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final List<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() == 2)
            .map(Currency::getCurrencyCode)
            .filter(code -> !List.of("EUR", "USD").contains(code))
            .sorted()
            .toList();

    private static final Map<ApplicationContext, Offer> OFFERS = new ConcurrentHashMap<>();

    public final UUID partner;
    public final String currency;
    public final String fund;
    private final ApplicationContext beans;

    public PayoutScene(ApplicationContext beans) {
        int number = COUNTER.incrementAndGet();
        this.beans = beans;
        this.currency = CURRENCIES.get(number % CURRENCIES.size());
        this.fund = "PAYOUT-" + UUID.randomUUID();
        this.partner = PartnerFixture.register(get(Partners.class), "PAY-" + number);
        get(Funds.class).create(new Funds.Fund(fund, "A fund", "PL-EU", currency, LocalDate.of(2026, 1, 1), null));
        get(Funds.class).allocate(fund, partner, money("1000000.00"), false, "allocate:" + fund);
    }

    public <T> T get(Class<T> type) {
        return beans.getBean(type);
    }

    public Money money(String amount) {
        return Money.of(amount, currency);
    }

    /** Verified bank and tax profile. */
    public PayoutScene verified() {
        return taxed("0.00").banked(Ibans.next());
    }

    PayoutScene taxed(String withholdingPercent) {
        return taxed(new TaxProfile(partner, "DE", "DE123456789", withholdingPercent, null, null));
    }

    PayoutScene taxed(TaxProfile profile) {
        administrator().run(() -> get(BankProfiles.class).proposeTax(partner, profile));
        MASTER.run(() -> get(BankProfiles.class).verifyTax(partner, true, null));
        return this;
    }

    PayoutScene banked(String iban) {
        long version = proposed(iban);
        MASTER.run(() -> get(BankProfiles.class).verify(partner, version, true, null));
        return this;
    }

    long proposed(String iban) {
        BankAccount account = new BankAccount("Nord & Süd GmbH", iban, null, "Kai 1", "20457", "Hamburg", "DE");
        return administrator()
                .call(() -> get(BankProfiles.class).propose(partner, account))
                .version();
    }

    ActionContext administrator() {
        return Acting.of(partner, "ada", "partner-admin");
    }

    /** An approved claim's payment: money committed, payment scheduled, payable today. */
    public PaymentItem owed(String amount) {
        return owed(amount, "0", "BANK");
    }

    PaymentItem owed(String amount, String taxAdded, String settlement) {
        return owed(amount, taxAdded, settlement, today());
    }

    PaymentItem owed(String amount, String taxAdded, String settlement, LocalDate payableOn) {
        return owed(amount, taxAdded, settlement, payableOn, Payouts.Papers.NONE);
    }

    /** A payment by bank that needs a tax document, or follows a rate. */
    PaymentItem owedWith(String amount, String taxDocument, Payouts.Foreign foreign) {
        return owed(amount, "0", "BANK", today(), new Payouts.Papers(taxDocument, foreign));
    }

    PaymentItem owed(String amount, String taxAdded, String settlement, LocalDate payableOn, Payouts.Papers papers) {
        Claim claim = claim();
        return together(() -> {
            get(Funds.class).commit(fund, partner, claim.id(), null, money(amount), money("0"));
            return get(Payouts.class)
                    .schedule(new Payouts.Schedule(
                                    claim.id(),
                                    claim.number(),
                                    partner,
                                    "PL-EU",
                                    fund,
                                    money(amount),
                                    money(taxAdded),
                                    settlement,
                                    payableOn)
                            .with(papers));
        });
    }

    /** A claim for the processes to show; what is approved of it is the scene's own affair. */
    private Claim claim() {
        Offer offer = OFFERS.computeIfAbsent(beans, PayoutScene::published);
        return Acting.of(partner, "nora", "partner-user").call(() -> get(Claims.class)
                .draft(ClaimFixture.aClaim().of(offer).costing("100.00").draft()));
    }

    private static Offer published(ApplicationContext beans) {
        Offers offers = beans.getBean(Offers.class);
        Offer draft = Acting.as("author", "program-owner")
                .call(() -> offers.draft(OfferFixture.coop("PAYOUT-TESTS", LocalDate.of(2025, 1, 1), null)));
        return Acting.as("checker", "program-owner").call(() -> offers.publish(draft.versionId()));
    }

    /** Something the partner owes. */
    UUID owes(String amount) {
        UUID clawback = Ids.next(Clock.systemUTC());
        get(Receivables.class)
                .book(new Receivables.Movement(
                        "owes:" + clawback,
                        Subject.of("CLAWBACK", clawback),
                        null,
                        partner,
                        "PL-EU",
                        fund,
                        money(amount)));
        return clawback;
    }

    public PaymentRun built() {
        return MAKER.call(() -> runs().build(new PaymentRuns.Build("PL-EU", currency, today(), null)));
    }

    public PaymentRun released() {
        UUID run = built().id();
        return RELEASER.call(() -> runs().release(run));
    }

    public PaymentItem now(PaymentItem item) {
        return get(Payouts.class).get(item.id());
    }

    PaymentItem latest(PaymentItem item) {
        return get(Payouts.class).ofClaim(item.claimId()).orElseThrow();
    }

    Intake told(String message) {
        return RECONCILER.call(() -> get(BankMessages.class).take(stream(message)));
    }

    public Intake settled(PaymentItem item) {
        return told(BankTalk.status("ACSC", item.endToEndId()));
    }

    public Intake rejected(PaymentItem item) {
        return told(BankTalk.status("RJCT", item.endToEndId()));
    }

    /** The money comes back, whatever of it went out. */
    public Intake returned(PaymentItem item) {
        return told(BankTalk.booked(
                "054", "CRDT", item, item.amount().minus(item.offset()).amount().toPlainString()));
    }

    /** The partner gave another account, and it was verified. */
    public void reverified() {
        banked("DE75512108001245126199");
    }

    static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    PaymentRuns runs() {
        return get(PaymentRuns.class);
    }

    LocalDate today() {
        return get(PayingEntities.class).today("PL-EU");
    }

    public Funds.FundBalance balance() {
        return get(Funds.class).balance(fund, partner);
    }

    /** Debit minus credit. */
    public Money on(Account account) {
        return get(Ledger.class).partnerBalance(account, partner, "PL-EU", currency);
    }

    <T> T together(java.util.function.Supplier<T> work) {
        return new TransactionTemplate(get(PlatformTransactionManager.class)).execute(status -> work.get());
    }
}
