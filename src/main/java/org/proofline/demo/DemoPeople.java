package org.proofline.demo;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.approval.Approvals;
import org.proofline.partner.BankAccount;
import org.proofline.partner.BankProfiles;
import org.proofline.partner.BankProfiles.TaxProfile;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.partner.RewardPayees;
import org.proofline.security.Accounts;
import org.proofline.security.Accounts.Account;
import org.proofline.security.Role;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.Money;

/** The partners and people of the demo; every password is {@code demo}. */
@DemoComponent
class DemoPeople {

    static final String PASSWORD = "demo";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ActionContext SEEDING = ActionContext.of(new Actor("system:demo", null, Set.of()));

    private final Partners partners;
    private final BankProfiles profiles;
    private final Accounts accounts;
    private final Approvals approvals;
    private final RewardPayees payees;

    DemoPeople(Partners partners, BankProfiles profiles, Accounts accounts, Approvals approvals, RewardPayees payees) {
        this.partners = partners;
        this.profiles = profiles;
        this.accounts = accounts;
        this.approvals = approvals;
        this.payees = payees;
    }

    boolean exist() {
        return accounts.find("partner-north").isPresent();
    }

    void create() {
        SEEDING.run(() -> {
            partnerPeople();
            staff();
        });
        verifiedProfilesOfNorth();
        payeeOfNorth();
        as("director").run(this::limits);
    }

    /** The context in which that person acts. */
    ActionContext as(String username) {
        Account account = accounts.find(username).orElseThrow();
        return ActionContext.of(new Actor(
                username,
                account.partnerId(),
                account.roles().stream().map(Role::code).collect(Collectors.toSet())));
    }

    private void partnerPeople() {
        Partner north =
                partners.register(partner("NORTH", "Nordlicht Systems GmbH", "RESELLER", "GOLD", "DE", "DE136695976"));
        Partner south =
                partners.register(partner("SOUTH", "Südstern IT Services AG", "MSP", "SILVER", "AT", "ATU13585627"));
        Partner east =
                partners.register(partner("EAST", "Østersø Handel AB", "RESELLER", "BRONZE", "SE", "SE556012579001"));
        person("partner-east", "Elin Åberg", east.id(), Role.PARTNER_ADMIN);
        person("partner-north", "Nora Lindqvist", north.id(), Role.PARTNER_USER);
        person("partner-north-2", "Nils Petersen", north.id(), Role.PARTNER_USER);
        person("partner-admin-north", "Ada Brandt", north.id(), Role.PARTNER_ADMIN, Role.PARTNER_USER);
        person("seller-north", "Sven Ohlsen", north.id(), Role.PARTNER_SELLER);
        person("partner-south", "Sofia Huber", south.id(), Role.PARTNER_USER);
    }

    private void staff() {
        for (Role role : Role.values()) {
            if (!role.ofPartner()) {
                person(role.code(), displayName(role), null, role);
            }
        }
        person("finance-approver-2", "Felix Aumann", null, Role.FINANCE_APPROVER);
        person("program-owner-2", "Pia Olsson", null, Role.PROGRAM_OWNER);
        person(
                "dual-role",
                "Dana Reuter",
                null,
                Role.CLAIMS_VALIDATOR,
                Role.MARKETING_REVIEWER,
                Role.CHANNEL_MANAGER,
                Role.FINANCE_APPROVER,
                Role.PAYMENTS_MAKER,
                Role.PAYMENTS_RELEASER);
    }

    private void verifiedProfilesOfNorth() {
        UUID north = partners.byCode("NORTH").id();
        BankAccount account = new BankAccount(
                "Nordlicht Systems GmbH",
                "DE89370400440532013000",
                "COBADEFFXXX",
                "Hafenstraße 12",
                "20457",
                "Hamburg",
                "DE");
        as("partner-admin-north").run(() -> {
            profiles.propose(north, account);
            profiles.proposeTax(north, new TaxProfile(north, "DE", "DE136695976", "0.00", null, null));
        });
        as("partner-master").run(() -> {
            profiles.verify(north, profiles.of(north).version(), true, "Called back on the number on file");
            profiles.verifyTax(north, true, "VAT number checked");
        });
        UUID south = partners.byCode("SOUTH").id();
        SEEDING.run(() -> profiles.proposeTax(south, new TaxProfile(south, "AT", "ATU13585627", "0.00", null, null)));
        as("partner-master").run(() -> profiles.verifyTax(south, true, "VAT number checked"));
    }

    /** The salesperson may be paid, with the consent of the employer, to an account and by a tax profile of its own. */
    private void payeeOfNorth() {
        UUID north = partners.byCode("NORTH").id();
        UUID seller = as("partner-admin-north")
                .call(() -> payees.consent(north, "seller-north", "Sven Ohlsen"))
                .id();
        BankAccount account = new BankAccount(
                "Sven Ohlsen", "DE75512108001245126199", "SOGEDEFFXXX", "Elbweg 3", "20457", "Hamburg", "DE");
        as("seller-north").run(() -> {
            profiles.propose(seller, account);
            profiles.proposeTax(seller, new TaxProfile(seller, "DE", null, "0.00", null, null));
        });
        as("partner-master").run(() -> {
            profiles.verify(seller, profiles.of(seller).version(), true, "Called back on the number on file");
            profiles.verifyTax(seller, true, "Personal tax number checked");
        });
    }

    private void limits() {
        for (String currency : List.of("EUR", "USD")) {
            approvals.setLimit(Role.CHANNEL_MANAGER.code(), null, Money.of("10000.00", currency));
            approvals.setLimit(Role.FINANCE_APPROVER.code(), null, Money.of("100000.00", currency));
        }
    }

    private void person(String username, String name, UUID partnerId, Role... roles) {
        Set<Role> set = Arrays.stream(roles).collect(Collectors.toSet());
        accounts.create(new Account(username, name, username + "@example.org", partnerId, set, true), PASSWORD);
    }

    private static Partner partner(String code, String name, String type, String tier, String country, String vat) {
        return new Partner(null, code, name, type, tier, country, vat, BERLIN, true);
    }

    private static String displayName(Role role) {
        return switch (role) {
            case CLAIMS_VALIDATOR -> "Clara Vogt";
            case MARKETING_REVIEWER -> "Marek Reyes";
            case CHANNEL_MANAGER -> "Chiara Manning";
            case FINANCE_APPROVER -> "Fiona Adler";
            case DIRECTOR -> "Dirk Engel";
            case APPEAL_REVIEWER -> "Anna Reich";
            case PROGRAM_OWNER -> "Paul Okafor";
            case PARTNER_MASTER -> "Petra Maas";
            case PAYMENTS_MAKER -> "Mira Keller";
            case PAYMENTS_RELEASER -> "Ralf Lehmann";
            case BANK_RECONCILER -> "Berta Kranz";
            case AUDITOR -> "Aurel Dietz";
            case ADMIN -> "Admin";
            default -> role.code();
        };
    }
}
