package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.adjudication.ProofFixture.draft;
import static org.proofline.adjudication.ProofFixture.file;
import static org.proofline.adjudication.ProofFixture.findings;
import static org.proofline.adjudication.ProofFixture.state;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.ClaimStage.terms;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimFixture;
import org.proofline.claims.ClaimModules;
import org.proofline.claims.ClaimStage;
import org.proofline.claims.FundRequest;
import org.proofline.claims.FundRequests;
import org.proofline.claims.FundRequests.FundRequestDraft;
import org.proofline.claims.Place;
import org.proofline.evidence.Document;
import org.proofline.program.Offer;
import org.proofline.testing.TestClock;
import org.proofline.testing.TestDocuments;
import org.proofline.testing.TestPhotos;
import org.proofline.testing.TestPhotos.Gps;

/** Where a photo was taken, by its own note, against the country of the activity. The photos go through real workers. */
class PhotoPlaceTest {

    private static final LocalDate DAY = TestClock.today().minusDays(6);
    private static final Gps LYON = Gps.at("45.764043", "4.835659");
    private static final Gps MUNICH = Gps.at("48.137154", "11.576124");
    private static final Gps STRASBOURG = Gps.at("48.573405", "7.752111");

    private final ClaimModules modules = ClaimModules.shared();
    private final Adjudication adjudication = modules.get(Adjudication.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    private final Offer offer = stage.offer("EVENTS", half(), north, "10000.00", "EVENT_SEMINAR");

    @Test
    void f17p_a_photo_of_another_country_is_told_to_the_partner_at_once_and_to_the_approver_after_submission() {
        Claim claim = seminar("DE");
        photo(claim, "EVENT_PHOTO", DAY, LYON);

        List<Finding> before =
                as(north).call(() -> adjudication.preflight(claim.id())).findings();
        assertThat(before)
                .filteredOn(finding -> finding.ruleId().equals("F17P"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.outcome()).isEqualTo("REVIEW");
                    assertThat(finding.message())
                            .matches(
                                    "photo\\.jpg was taken about 2\\d0 km outside Germany, which the claim names as the"
                                            + " country of the activity\\. Attach a photo of the activity itself, or correct"
                                            + " the country if it is wrong; else a person looks at this\\.");
                });
        assertThat(state("F17P", claim)).isEqualTo("HIT");
        assertThat(findings("F17P", claim)).singleElement().satisfies(finding -> {
            assertThat(finding.ruleVersion()).isEqualTo("1");
            assertThat(finding.staffMessage())
                    .startsWith("photo.jpg was taken on " + DAY + ", by its own note of the place in France, about 2")
                    .contains("km outside Germany")
                    .contains("less than 25 km are never told");
        });
    }

    @Test
    void no_finding_tells_the_position_itself_and_no_more_than_a_kilometre_of_it_is_kept() {
        Claim claim = seminar("DE");
        Document photo = photo(claim, "EVENT_PHOTO", DAY, LYON);

        assertThat(photo.about()).containsEntry("latitude", "45.76").containsEntry("longitude", "4.84");
        assertThat(findings("F17P", claim)).singleElement().satisfies(finding -> assertThat(
                        finding.message() + finding.staffMessage() + finding.facts())
                .doesNotContain("45.7", "4.8"));
    }

    @Test
    void a_photo_of_the_country_and_one_from_just_across_its_border_pass() {
        Claim inside = seminar("DE");
        photo(inside, "EVENT_PHOTO", DAY, MUNICH);
        Claim across = seminar("DE");
        photo(across, "EVENT_PHOTO", DAY, STRASBOURG);

        assertThat(findings("F17P", inside)).isEmpty();
        assertThat(state("F17P", inside)).isEqualTo("PASSED");
        assertThat(findings("F17P", across)).isEmpty();
        assertThat(state("F17P", across)).isEqualTo("PASSED");
    }

    @Test
    void a_photo_that_tells_no_day_is_found_in_words_without_one() {
        Claim claim = seminar("DE");
        photo(claim, "EVENT_PHOTO", null, LYON);

        assertThat(findings("F17P", claim)).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("F17P-UNDATED");
            assertThat(finding.staffMessage()).contains("in France", "it tells no day");
        });
    }

    @Test
    void without_a_country_without_a_place_and_on_land_of_no_code_it_is_not_evaluated() {
        Claim unsaid = seminar(null);
        photo(unsaid, "EVENT_PHOTO", DAY, LYON);
        Claim placeless = seminar("DE");
        file(placeless, "EVENT_PHOTO", null, "event.jpg", TestDocuments.jpeg("Event " + placeless.id()));
        Claim codeless = seminar("DE");
        photo(codeless, "EVENT_PHOTO", DAY, Gps.at("42.6", "21.0"));

        for (Claim claim : List.of(unsaid, placeless, codeless)) {
            assertThat(findings("F17P", claim)).isEmpty();
            assertThat(state("F17P", claim)).isEqualTo("NOT_EVALUATED");
        }
    }

    @Test
    void pictures_of_other_things_are_taken_anywhere() {
        Claim claim = seminar("DE");
        photo(claim, "INVITATION", DAY, LYON);

        assertThat(findings("F17P", claim)).isEmpty();
        assertThat(state("F17P", claim)).isEqualTo("NOT_EVALUATED");
    }

    @Test
    void a_note_that_is_not_whole_is_no_place() {
        int[] lyon = LYON.latitude();
        int[] east = LYON.longitude();
        for (Gps gps : List.of(
                new Gps(null, lyon, "E", east, "A"),
                new Gps("N", lyon, null, east, "A"),
                new Gps("?", lyon, "E", east, "A"),
                new Gps("N", lyon, "E", east, "V"),
                new Gps("N", new int[] {95, 1, 0, 1, 0, 1}, "E", east, null),
                new Gps("N", lyon, "E", new int[] {190, 1, 0, 1, 0, 1}, null),
                new Gps("N", new int[] {0, 0, 0, 0, 0, 0}, "E", new int[] {0, 0, 0, 0, 0, 0}, null),
                new Gps("N", new int[] {0, 1, 0, 1, 0, 1}, "E", new int[] {0, 1, 0, 1, 0, 1}, "A"))) {
            Document photo = photo(seminar("DE"), "EVENT_PHOTO", DAY, gps);

            assertThat(photo.position()).as(gps.toString()).isEmpty();
            assertThat(photo.about()).doesNotContainKeys("latitude", "longitude");
        }
        Document southWest =
                photo(seminar("BR"), "EVENT_PHOTO", DAY, new Gps("S", new int[] {23, 1, 33, 1, 0, 1}, "W", east, null));
        assertThat(southWest.about()).containsEntry("latitude", "-23.55").containsEntry("longitude", "-4.84");
    }

    @Test
    void a_claim_that_names_another_country_than_its_approved_request_is_looked_at() {
        Offer mdf = stage.offer("MDF", terms("50", true, null, null), north, "1000.00");
        FundRequest request = approvedFor(mdf, "AT");
        Claim other = draft(
                north, aClaim().of(mdf).on(request).at(new Place("DE", null)).costing("50.00"));
        Claim same = draft(
                north, aClaim().of(mdf).on(request).at(new Place("at", null)).costing("50.00"));
        Claim open = draft(north, aClaim().of(mdf).on(request).costing("50.00"));

        assertThat(findings("FR-COUNTRY", other)).singleElement().satisfies(finding -> {
            assertThat(finding.outcome()).isEqualTo("REVIEW");
            assertThat(finding.message())
                    .startsWith(
                            "Fund request " + request.number() + " was approved for Austria; the claim names Germany.");
        });
        assertThat(findings("FR-COUNTRY", same)).isEmpty();
        assertThat(open.place()).isEqualTo(new Place("AT", "Hamburg"));
        assertThat(findings("FR-COUNTRY", open)).isEmpty();
    }

    private FundRequest approvedFor(Offer mdf, String country) {
        FundRequests requests = modules.get(FundRequests.class);
        FundRequestDraft like = ClaimStage.request(mdf, "100.00");
        FundRequest draft = as(north)
                .call(() -> requests.draft(new FundRequestDraft(
                        like.offerCode(),
                        like.activityType(),
                        like.activityStart(),
                        like.activityEnd(),
                        like.venue(),
                        like.lines(),
                        like.requestedAmount(),
                        like.expectedResults(),
                        country)));
        as(north).run(() -> requests.submit(draft.id()));
        return ClaimStage.staff().call(() -> {
            requests.move(draft.id(), "IN_REVIEW", "VENDOR:channel-manager");
            return requests.approve(draft.id(), null, null, null);
        });
    }

    private Claim seminar(String country) {
        ClaimFixture fixture = aClaim().of(offer).during(DAY, DAY).costing("100.00");
        return draft(north, country == null ? fixture : fixture.at(new Place(country, null)));
    }

    private static Document photo(Claim claim, String requirement, LocalDate day, Gps gps) {
        String taken = day == null ? null : day.format(DateTimeFormatter.ofPattern("uuuu:MM:dd")) + " 10:15:00";
        return file(claim, requirement, null, "photo.jpg", TestPhotos.photo(requirement + claim.id(), taken, gps));
    }
}
