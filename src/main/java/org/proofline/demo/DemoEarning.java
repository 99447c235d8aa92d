package org.proofline.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.partner.PartnerProfile;
import org.proofline.partner.PartnerProfiles;
import org.proofline.partner.Partners;
import org.proofline.program.Enrollments;
import org.proofline.program.Offers;
import org.springframework.stereotype.Component;

/** What makes the pages of offers and of earning show something: profiles, who takes part, what was sold, drafts. */
@DemoComponent
class DemoEarning {

    private static final int LOCK_MONTHS = 3;

    private final DemoOffers catalog;
    private final DemoSales sold;
    private final DemoDrafts drafts;
    private final PartnerSide partners;
    private final DemoPeople people;

    /** What is kept of partners. */
    @Component
    record PartnerSide(Partners all, PartnerProfiles profiles, Enrollments enrollments, Offers offers, Clock clock) {}

    DemoEarning(DemoOffers catalog, DemoSales sold, DemoDrafts drafts, PartnerSide partners, DemoPeople people) {
        this.catalog = catalog;
        this.sold = sold;
        this.drafts = drafts;
        this.partners = partners;
        this.people = people;
    }

    void create() {
        catalog.create();
        LocalDate today = LocalDate.now(partners.clock());
        LocalDate locked = today.withDayOfMonth(1).plusMonths(LOCK_MONTHS).minusDays(1);
        profile("NORTH", "DACH", List.of("CLOUD"), "RETENTION", locked);
        profile("SOUTH", "ALPS", List.of(), "SECOND_SALE", null);
        profile("EAST", "NORDICS", List.of("SECURITY"), "RETENTION", null);
        UUID east = id("EAST");
        people.as("partner-east").run(() -> {
            partners.enrollments().enroll("MARKET-ENTRY", east);
            partners.enrollments().enroll("REBATE-GROWTH", east);
            partners.enrollments()
                    .accept(partners.offers().inForce("REBATE-GROWTH", today).versionId(), east);
        });
        sold.create(today);
        drafts.create(today);
    }

    private void profile(String code, String region, List<String> specializations, String stage, LocalDate locked) {
        PartnerProfile profile = new PartnerProfile(id(code), List.of(), region, specializations, "", stage, locked);
        people.as("partner-master").run(() -> partners.profiles().keep(profile));
    }

    private UUID id(String code) {
        return people.as("partner-master")
                .call(() -> partners.all().byCode(code).id());
    }
}
