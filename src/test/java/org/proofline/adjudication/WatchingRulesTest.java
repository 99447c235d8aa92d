package org.proofline.adjudication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.proofline.adjudication.ProofFixture.draft;
import static org.proofline.adjudication.ProofFixture.file;
import static org.proofline.adjudication.ProofFixture.proven;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.ClaimStage.staff;
import static org.proofline.claims.Refusals.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proofline.adjudication.RiskRules.RuleState;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimModules;
import org.proofline.claims.ClaimStage;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.program.Offer;
import org.proofline.testing.Acting;
import org.proofline.testing.TestClock;
import org.proofline.testing.TestDocuments;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules over landing pages, lists of attendees, and those who decide. */
class WatchingRulesTest {

    private static final LocalDate TODAY = TestClock.today();

    /** A Tuesday. */
    private static final String DAY = "2026-11-17T";

    private final ClaimModules modules = ClaimModules.shared();
    private final Adjudication adjudication = modules.get(Adjudication.class);
    private final RiskRules rules = modules.get(RiskRules.class);
    private final JdbcClient sql = modules.get(JdbcClient.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    private final UUID south = stage.partner("SOUTH");
    private final Offer offer = stage.offer("COOP", half(), north, "10000.00");
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void f23_a_landing_page_at_a_domain_that_was_not_named_is_told() {
        Claim claim = proven(north, aClaim().of(offer).costing("100.00"));

        assertThat(landed(claim, "shop.example")).hasSize(1);
        assertThat(landed(claim, "shop.example").get(0).message()).contains("www.example.org", "shop.example");
        assertThat(landed(claim, "shop.example").get(0).outcome()).isEqualTo("INFO");
        assertThat(landed(claim, "example.org")).isEmpty();
        assertThat(landed(claim, "ample.org")).hasSize(1);
        assertThat(landed(claim)).isEmpty();
        assertThat(state(run(claim), "F23")).isEqualTo("PASSED");
    }

    @Test
    void f23_a_landing_page_where_anybody_gets_one_is_told_unless_the_vendor_named_it() {
        Claim claim = draft(north, aClaim().of(offer).costing("100.00"));
        assertThat(LandingRule.hasData(
                        staff().call(() -> modules.get(DossierReader.class).read(claim.id()))))
                .isFalse();
        page(claim, "https://north-autumn.WixSite.com/sale");

        assertThat(landed(claim).get(0).message())
                .contains("lies at wixsite.com, which gives pages to everybody for nothing");
        assertThat(landed(claim).get(0).outcome()).isEqualTo("INFO");
        assertThat(landed(claim, "north-autumn.wixsite.com")).isEmpty();
        assertThat(landed(claim, "example.org")).extracting(Finding::ruleId).containsExactly("F23");
    }

    @Test
    void f23_the_list_of_doubtful_domains_is_a_file_that_may_be_another_one() {
        LandingDomains own = LandingDomains.of(
                List.of(),
                new ByteArrayResource(
                        "kinds: [{why: belongs to a competitor, domains: [Rival.example]}]".getBytes(UTF_8)));

        assertThat(own.doubt("https://www.rival.example/x"))
                .contains(entry("rival.example", "belongs to a competitor"));
        assertThat(own.doubt("https://arrival.example/x")).isEmpty();
        assertThat(own.doubt("https://bit.ly/x")).isEmpty();
    }

    @Test
    void f23_a_screenshot_that_was_made_after_the_activity_is_told() {
        Claim late = proven(north, aClaim().of(offer).costing("100.00"));
        screenshot(late, late.activityEnd().plusDays(2));
        Claim soon = proven(north, aClaim().of(offer).costing("100.00"));
        screenshot(soon, soon.activityEnd().plusDays(1));

        assertThat(landed(late, "example.org")).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("F23-LATE");
            assertThat(finding.outcome()).isEqualTo("INFO");
            assertThat(finding.message())
                    .startsWith(
                            "page.jpg was made on " + late.activityEnd().plusDays(2) + ", after the activity ended");
        });
        assertThat(landed(soon, "example.org")).isEmpty();
    }

    private static void screenshot(Claim claim, LocalDate day) {
        String taken = day.format(DateTimeFormatter.ofPattern("uuuu:MM:dd")) + " 10:15:00";
        file(claim, "SCREENSHOT", null, "page.jpg", TestDocuments.photo("Page of " + claim.id(), taken));
    }

    @Test
    void f24_people_who_came_to_another_event_as_well_are_looked_at() {
        Claim first = run(event(0, 12, "example.net"));
        Claim second = run(event(6, 12, "example.net"));
        Claim third = run(event(7, 30, "example.net"));

        assertThat(state(first, "F24")).isEqualTo("PASSED");
        Finding finding = found(second, "F24");
        assertThat(finding.outcome()).isEqualTo("REVIEW");
        assertThat(finding.staffMessage()).contains(first.number() + " (6)");
        assertThat(finding.message()).isEmpty();
        assertThat(state(third, "F24")).isEqualTo("PASSED");
        assertThat(sql.sql("select count(*) from adjudication.attendee where claim_id = ?")
                        .param(second.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(12);
    }

    @Test
    void f24_a_few_addresses_or_none_are_not_evaluated() {
        assertThat(state(run(event(0, 4, "example.net")), "F24")).isEqualTo("NOT_EVALUATED");
        assertThat(state(run(proven(north, aClaim().of(offer).costing("100.00"))), "F24"))
                .isEqualTo("NOT_EVALUATED");
    }

    @Test
    void f24_an_event_among_the_partners_own_people_is_looked_at() {
        List<Finding> findings = new ArrayList<>();
        new GuestRule()
                .check(
                        null,
                        new Around(List.of(), List.of(), List.of()).with(new Guests(20, 10, List.of())),
                        findings::add);
        assertThat(findings).extracting(Finding::ruleId).containsExactly("F24-OWN");
    }

    @Test
    void f27_and_f28_speak_of_those_who_approved_and_of_nobody_before() {
        Claim claim = run(proven(north, aClaim().of(offer).costing("100.00")));
        assertThat(state(claim, "F27")).isEqualTo("NOT_EVALUATED");
        assertThat(state(claim, "F28")).isEqualTo("NOT_EVALUATED");

        approved(claim, "eva", DAY + "10:00:00Z", DAY + "10:00:09Z");
        assertThat(of(claim, "F27").why()).contains("eva approved 9 seconds after");
        assertThat(of(claim, "F28").why()).contains("eva approved without having opened");

        Claim other = run(proven(north, aClaim().of(offer).costing("110.00")));
        opened(other, "max", DAY + "22:09:59Z");
        approved(other, "max", DAY + "10:00:00Z", DAY + "22:10:00Z");
        assertThat(of(other, "F27").why()).isEqualTo("max approved out of working hours, on 2026-11-17 23:10.");
        assertThat(state(other, "F28")).isEqualTo("PASSED");

        Claim good = run(proven(north, aClaim().of(offer).costing("120.00")));
        approved(good, "max", DAY + "10:00:00Z", DAY + "10:05:00Z");
        assertThat(state(good, "F27")).isEqualTo("PASSED");
        opened(good, "max", DAY + "10:05:01Z");
        assertThat(state(good, "F28")).isEqualTo("HIT");
    }

    @Test
    void f27_one_person_who_approves_nearly_all_of_one_partner_is_told() {
        int least = RiskBook.IN_FORCE.number("F27", "least");
        for (int i = 0; i < least; i++) {
            Claim past = proven(north, aClaim().of(offer).costing("1" + i + ".00"));
            as(north).run(() -> adjudication.submit(past.id()));
            approved(past, i % 10 == 0 ? "max" : "eva", DAY + "10:00:00Z", DAY + "10:05:00Z");
        }
        Claim claim = run(proven(north, aClaim().of(offer).costing("100.00")));
        approved(claim, "max", DAY + "10:00:00Z", DAY + "10:05:00Z");
        assertThat(state(claim, "F27")).isEqualTo("PASSED");
        approved(claim, "eva", DAY + "11:00:00Z", DAY + "11:05:00Z");
        assertThat(of(claim, "F27").why())
                .isEqualTo("eva approved 18 of 20 decided claims of this partner within a year.");
    }

    @Test
    void where_the_vendor_wants_it_nobody_approves_what_they_have_not_opened() {
        Claim claim = proven(north, aClaim().of(offer).costing("100.00"));
        assertThat(code(() -> Acting.as("eva", "claims-validator")
                        .run(() -> first(true).require(claim.id()))))
                .isEqualTo("PROOF_NOT_OPENED");
        Acting.as("eva", "claims-validator").run(() -> first(false).require(claim.id()));

        open(claim, "eva");

        Acting.as("eva", "claims-validator").run(() -> first(true).require(claim.id()));
        assertThat(code(() -> Acting.as("max", "claims-validator")
                        .run(() -> first(true).require(claim.id()))))
                .isEqualTo("PROOF_NOT_OPENED");
    }

    private ProofFirstCheck first(boolean wanted) {
        return new ProofFirstCheck(
                new ProofFirstSettings(wanted), modules.get(ProofViews.class), modules.get(Evidence.class));
    }

    private void page(Claim claim, String url) {
        as(north).run(() -> modules.get(Evidence.class)
                .addUrl(new Intake(claim.id(), north, "LANDING_PAGE", null, null), url));
    }

    private void open(Claim claim, String person) {
        Evidence evidence = modules.get(Evidence.class);
        Acting.as(person, "claims-validator").run(() -> evidence.of(claim.id()).stream()
                .filter(document -> document.kind().equals("FILE"))
                .map(Document::id)
                .findFirst()
                .ifPresent(id -> close(evidence.view(id))));
    }

    private void opened(Claim claim, String person, String at) {
        sql.sql("insert into adjudication.proof_view values (?, ?, ?)")
                .params(claim.id(), person, at(at))
                .update();
    }

    private static void close(InputStream content) {
        try (content) {
            assertThat(content.read()).isNotNegative();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each claim is of another partner: one event may be claimed in several claims. */
    private Claim event(int from, int people, String domain) {
        UUID partner = from % 2 == 0 ? north : south;
        Claim claim = proven(
                partner,
                aClaim().of(offer)
                        .during(TODAY.minusDays(20 + from), TODAY.minusDays(20 + from))
                        .costing("100.00"));
        List<String> lines = IntStream.range(from, from + people)
                .mapToObj(i -> "Guest " + i + ", guest" + i + "." + mark + "@" + domain)
                .toList();
        file(claim, "ATTENDEE_LIST", null, "attendees.pdf", TestDocuments.pdf(lines));
        return claim;
    }

    private void approved(Claim claim, String person, String opened, String decided) {
        UUID id = UUID.randomUUID();
        sql.sql(
                        """
                        insert into approval.approval_case values (?, 'CLAIM', ?, 'CANCELLED', '1', 10, 'EUR', '{}', 'SYSTEM', ?)
                        """)
                .params(id, claim.id(), at(opened))
                .update();
        sql.sql(
                        """
                        insert into approval.approval_step (id, case_id, no, name, group_code, due_in_working_days,
                          decided_by, outcome, decided_at)
                        values (gen_random_uuid(), ?, 1, 'Channel', 'channel-manager', 2, ?, 'APPROVE', ?)
                        """)
                .params(id, person, at(decided))
                .update();
    }

    private static OffsetDateTime at(String moment) {
        return Instant.parse(moment).atOffset(ZoneOffset.UTC);
    }

    private List<Finding> landed(Claim claim, String... domains) {
        Dossier of = staff().call(() -> modules.get(DossierReader.class).read(claim.id()));
        Dossier named = new Dossier(
                of.claim(),
                of.offer(),
                of.partner(),
                of.fundRequest(),
                of.documents(),
                of.requirements(),
                of.activity(),
                of.costCodes(),
                of.brand(),
                new LandingDomains(List.of(domains), of.landingDomains().doubtful()),
                of.doubtedTexts(),
                of.reward(),
                of.unmet(),
                of.matches(),
                of.others(),
                of.today(),
                of.handedIn(),
                of.deadline(),
                of.missingRate());
        return ClaimRules.run(named).stream()
                .filter(finding -> finding.ruleId().startsWith("F23"))
                .toList();
    }

    private Finding found(Claim claim, String rule) {
        return staff().call(() -> adjudication.findings(claim.id())).stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private RuleState of(Claim claim, String rule) {
        return staff().call(() -> rules.of(claim.id())).stream()
                .filter(each -> each.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private String state(Claim claim, String rule) {
        return of(claim, rule).state();
    }

    private Claim run(Claim claim) {
        as(claim.partnerId()).call(() -> adjudication.submit(claim.id()));
        adjudication.checkEvidence(claim.id());
        adjudication.detectDuplicates(claim.id());
        adjudication.adjudicate(claim.id());
        return claim;
    }
}
