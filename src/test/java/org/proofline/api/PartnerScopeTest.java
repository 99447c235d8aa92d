package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.proofline.api.Handlers.Known;
import org.proofline.api.edge.Owned;
import org.proofline.program.Offer;
import org.proofline.program.OfferFixture;
import org.proofline.program.Offers;
import org.proofline.rebate.SalesWorld;
import org.proofline.testing.Acting;
import org.springframework.jdbc.core.JdbcTemplate;

/** Another partner's object is not there: made from the handlers, so that no new call is forgotten. */
class PartnerScopeTest extends ApiTest {

    /** Only the vendor's people have these, so {@link Owned} does not know them; by the beginning of their paths. */
    private static final Map<String, String> OF_THE_VENDOR = new HashMap<>();

    private static Map<Owned, String> objects;

    @TestFactory
    Stream<DynamicTest> what_is_not_a_partners_own_answers_like_what_does_not_exist() {
        objectsOfNorth();
        return handlers().stream().filter(Known::namesAnObject).flatMap(known -> Stream.of(
                        "partner-south", "seller-north")
                .filter(who -> !who.startsWith("seller") || known.call().of() == Owned.NOTHING)
                .map(who -> dynamicTest(who + " " + known, () -> {
                    Answer missing = call(who, known, UUID.randomUUID().toString());
                    Answer anothers = call(who, known, objectFor(known));
                    missing.problem(404, "NOT_FOUND");
                    anothers.problem(404, "NOT_FOUND");
                    assertThat(anothers.text()).isEqualTo(missing.text());
                })));
    }

    @Test
    void another_partners_object_inside_an_own_one_is_not_there() {
        UUID own = provenDraft("partner-south", "COOP-DIGITAL", "72.00");
        String document = objectsOfNorth().get(Owned.DOCUMENT);
        as("partner-south").delete("claims/" + own + "/evidence/" + document).problem(404, "NOT_FOUND");
        as("partner-north").get("evidence/" + document + "/content").is(200);
    }

    @TestFactory
    Stream<DynamicTest> its_owner_finds_it() {
        Map<Owned, String> ofNorth = objectsOfNorth();
        return handlers().stream()
                .filter(known -> known.call().of() != Owned.NOTHING && known.reads())
                .filter(known -> !known.pattern().contains("/audit/"))
                // Only payments against an invoice have one; TaxCallsTest reads it.
                .filter(known -> !known.pattern().contains("/tax-documents/{"))
                // Only a file that can be drawn has pages; UploadingIT looks at one.
                .filter(known -> !known.pattern().contains("/pages/{"))
                .map(known -> dynamicTest(known.toString(), () -> as("partner-admin-north")
                        .get(known.path(ofNorth.get(known.call().of())))
                        .is(200)));
    }

    @Test
    void lists_hold_nothing_of_another_partner() {
        Map<Owned, String> ofNorth = objectsOfNorth();
        for (String list : new String[] {"claims", "fund-requests", "payments", "clawbacks"}) {
            assertThat(as("partner-south").get(list).is(200).each("", "id"))
                    .doesNotContainAnyElementsOf(ofNorth.values());
        }
        as("partner-south").get("claims?partner=NORTH").problem(404, "NOT_FOUND");
        as("partner-south").get("funds?partner=NORTH").problem(404, "NOT_FOUND");
        assertThat(as("partner-south").get("funds").is(200).each("", "partner")).containsOnly("SOUTH");
        as("partner-south").get("funds/F-RACE-EU").problem(404, "NOT_FOUND");
    }

    @Test
    void a_draft_can_not_use_another_partners_fund_request() {
        String request = objectsOfNorth().get(Owned.FUND_REQUEST);
        String claim = campaign("MDF-EVENT", "100.00")
                .json("\"fundRequestId\": \"" + request + "\",")
                .replace("DIGITAL_AD", "EVENT_SEMINAR");
        Answer refused = as("partner-south").post("claims", claim).is(422);
        assertThat(refused.each("errors", "field")).contains("fundRequestId");
    }

    private static String objectFor(Known known) {
        if (known.call().of() != Owned.NOTHING) {
            return objects.get(known.call().of());
        }
        return OF_THE_VENDOR.entrySet().stream()
                .filter(entry -> known.pattern().startsWith("/api/v1/" + entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Make an object for " + known + " in this test"));
    }

    private Answer call(String who, Known known, String object) {
        return as(who).send(known.method(), known.path(object), known.mediaType(), known.reads() ? null : "{}");
    }

    private Map<Owned, String> objectsOfNorth() {
        if (objects == null) {
            objects = makeObjects();
        }
        return objects;
    }

    private Map<Owned, String> makeObjects() {
        Stages stages = new Stages(this);
        UUID paid = stages.paid("70.00");
        UUID rejected = stages.rejected("MDF-RACE", "71.00");
        Map<Owned, String> made = new EnumMap<>(Owned.class);
        made.put(Owned.CLAIM, paid.toString());
        made.put(Owned.PARTNER, "NORTH");
        made.put(Owned.DISPUTE, stages.dispute(rejected).toString());
        made.put(Owned.FUND_REQUEST, stages.fundRequest().toString());
        made.put(Owned.CLAWBACK, stages.clawback(paid).toString());
        made.put(Owned.SALES_UPLOAD, upload());
        made.put(Owned.UPLOAD, uploadInParts());
        Answer claim = as("partner-north").get("claims/" + paid).is(200);
        made.put(Owned.DOCUMENT, claim.each("documents", "documentId").get(0));
        made.put(Owned.PAYMENT, claim.json().path("paymentId").asText());
        objectsOfTheVendor(stages);
        return made;
    }

    private void objectsOfTheVendor(Stages stages) {
        OF_THE_VENDOR.put(
                "payment-runs/",
                as("payments-maker").get("payment-runs").is(200).each("", "id").get(0));
        OF_THE_VENDOR.put("tasks/", stages.openTask(submitted("partner-north", "MDF-RACE", "1.10")));
        OF_THE_VENDOR.put("funds/", "F-RACE-EU");
        OF_THE_VENDOR.put("fund-tree/", "F-RACE-EU");
        OF_THE_VENDOR.put("fund-changes/", changeOfFund());
        OF_THE_VENDOR.put("rebate-runs/", rebateRun());
        OF_THE_VENDOR.put("reward-payees/", "seller-north");
        OF_THE_VENDOR.put("posting-periods/", "PL-EU");
        OF_THE_VENDOR.put("exchange-rate-files/", rateFile());
        OF_THE_VENDOR.put("rules/", "F5");
        OF_THE_VENDOR.put("rule-demotions/", demotion());
        OF_THE_VENDOR.put("quarantine-releases/", release());
        OF_THE_VENDOR.put("rule-hits/", ruleHit());
        String offer = "ONLY-NORTH-" + marker().substring(0, 8).toUpperCase(Locale.ROOT);
        OF_THE_VENDOR.put("offer-versions/", published(OfferFixture.openTo(offer, List.of("NORTH"), true)));
        OF_THE_VENDOR.put("offers/", offer);
    }

    private String published(Offer offer) {
        Offers offers = bean(Offers.class);
        UUID id = Acting.as("program-owner", "program-owner")
                .call(() -> offers.draft(offer))
                .versionId();
        Acting.as("program-owner-2", "program-owner").run(() -> offers.publish(id));
        return id.toString();
    }

    private String upload() {
        String file = "key,product,date,quantity,netValue,currency\n" + marker() + ",P-1,2026-01-02,1,1.00,EUR\n";
        return as("partner-north")
                .send("POST", "sales-uploads/content", "text/csv", file)
                .is(202)
                .id()
                .toString();
    }

    private String uploadInParts() {
        UUID draft = provenDraft("partner-north", "COOP-DIGITAL", "73.00");
        return as("partner-north")
                .post(
                        "claims/" + draft + "/uploads",
                        "{\"fileName\": \"a.pdf\", \"size\": 5, \"requirement\": \"INVOICE\"}")
                .is(201)
                .json()
                .path("uploadId")
                .asText();
    }

    private String rebateRun() {
        String offer = new SalesWorld(bean(Offers.class), bean(JdbcTemplate.class)).offer(0);
        String period = "{\"offerCode\": \"" + offer + "\", \"from\": \"2025-07-01\", \"to\": \"2025-09-30\"}";
        return as("program-owner").post("rebate-runs", period).is(201).id().toString();
    }

    private String rateFile() {
        int unique = Math.floorMod(marker().hashCode(), 10_000_000);
        byte[] rates = "Date,USD\n2001-01-02,1.%07d\n".formatted(unique).getBytes(StandardCharsets.UTF_8);
        var file = new Caller.File("file", "rates.csv", "text/csv", rates);
        return as("program-owner")
                .upload("exchange-rate-files", Map.of(), file)
                .is(201)
                .id()
                .toString();
    }

    /** Written as it lies there, because only a rule that was wrong often can be proposed. */
    private String demotion() {
        UUID id = UUID.randomUUID();
        bean(JdbcTemplate.class)
                .update(
                        "insert into adjudication.rule_demotion (id, rule_id, rule_version, outcome, reason, proposed_by,"
                                + " proposed_at) values (?, ?, '1', 'INFO', 'Often wrong', 'program-owner', now())",
                        id,
                        "T-" + marker());
        return id.toString();
    }

    /** Written as it lies there, because only a scanner's finding can be released. */
    private String release() {
        UUID id = UUID.randomUUID();
        bean(JdbcTemplate.class)
                .update(
                        "insert into evidence.release (id, document_id, sha256, found, reason, proposed_by, proposed_at)"
                                + " select ?, d.id, md5(?) || md5(d.id::text), 'Test', 'Known', 'director', now()"
                                + " from evidence.document d where d.kind = 'FILE' limit 1",
                        id,
                        marker());
        return id.toString();
    }

    /** Written as it lies there, because only a decision of a person is watched. */
    private String ruleHit() {
        UUID id = UUID.randomUUID();
        bean(JdbcTemplate.class)
                .update(
                        "insert into adjudication.watching_hit (id, claim_id, finding, rule_id, rule_version, outcome, about,"
                                + " hit, found_at) select ?, c.id, ?, 'T', '1', 'INFO', ?, '[{\"ruleId\": \"T\","
                                + " \"ruleVersion\": \"1\", \"outcome\": \"INFO\", \"message\": \"\","
                                + " \"facts\": {}}]', now() from claims.claim c limit 1",
                        id,
                        "T-" + marker(),
                        marker());
        return id.toString();
    }

    private String changeOfFund() {
        return as("program-owner")
                .postOnce(
                        "fund-changes",
                        "{\"kind\": \"ALLOCATION\", \"fund\": \"F-RACE-EU\", \"partner\": \"NORTH\","
                                + " \"reason\": \"Never accepted\","
                                + " \"amount\": {\"amount\": \"1.00\", \"currency\": \"EUR\"}}")
                .is(201)
                .id()
                .toString();
    }
}
