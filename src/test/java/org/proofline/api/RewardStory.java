package org.proofline.api;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.api.Caller.File;
import org.proofline.demo.DemoCast;

/**
 * A claim on an offer that rewards sales or certificates, with the proof that its activity needs.
 *
 * @param more fields of the claim, each followed by a comma
 */
record RewardStory(String offer, String activity, LocalDate start, LocalDate end, String more, List<String> lines) {

    static RewardStory rebate(LocalDate start, LocalDate end, String net) {
        return new RewardStory(
                "REBATE-VOLUME", "REBATE_VOLUME", start, end, "", List.of(line("Rebate of the period", "", net)));
    }

    static RewardStory spiff(LocalDate day, String payee, String... serials) {
        List<String> lines = List.of(serials).stream()
                .map(serial -> line("Launch unit " + serial, "\"serial\": \"" + serial + "\",", "50.00"))
                .toList();
        return new RewardStory("SPIFF-LAUNCH", "SPIFF_SALE", day, day, "\"payee\": \"" + payee + "\",", lines);
    }

    static RewardStory bounty(LocalDate day, String... certificates) {
        List<String> lines = List.of(certificates).stream()
                .map(number -> line("Certificate " + number, "\"serial\": \"" + number + "\",", "200.00"))
                .toList();
        return new RewardStory("CERT-BOUNTY", "EXAM_TRAINING", day, day, "", lines);
    }

    /** One piece, campaign or fund request, by its name. */
    static RewardStory act(String offer, String activity, LocalDate day, String net, String name) {
        String line = line(name, "\"serial\": \"" + name + "\",", net);
        return new RewardStory(offer, activity, day, day, "", List.of(line));
    }

    private static String line(String description, String more, String net) {
        return "{\"description\": \"%s\", \"supplierName\": \"Nordlicht Systems GmbH\", %s \"net\": \"%s\"}"
                .formatted(description, more, net);
    }

    String json() {
        return """
                {%s "offerCode": "%s", "activityType": "%s", "activityStart": "%s", "activityEnd": "%s",
                 "currency": "EUR", "lines": [%s]}
                """
                .formatted(more, offer, activity, start, end, String.join(",", lines));
    }

    /** A draft with everything the proof matrix asks for. */
    UUID drafted(Caller partner) {
        UUID claim = partner.post("claims", json()).is(201).id();
        String evidence = "claims/" + claim + "/evidence";
        switch (activity) {
            case "REBATE_VOLUME" -> {
                partner.upload(evidence, Map.of("requirement", "SALES_FILE"), file("Sales of the period"))
                        .is(201);
                partner.upload(evidence, Map.of("requirement", "SERIAL_LIST"), file("Serial numbers"))
                        .is(201);
                value(partner, evidence, "SALES_VALUE");
            }
            case "SPIFF_SALE" -> {
                partner.upload(evidence, Map.of("requirement", "CUSTOMER_INVOICE"), file("Invoice to the customer"))
                        .is(201);
                partner.upload(evidence, Map.of("requirement", "SERIAL_LIST"), file("Serial numbers"))
                        .is(201);
                value(partner, evidence, "UNITS");
            }
            case "SYNDICATED_CONTENT", "CONTENT_VIDEO", "MULTI_TOUCH", "EVENT_SEMINAR" -> proved(partner, claim);
            default -> {
                partner.upload(evidence, Map.of("requirement", "INVOICE"), file("Exam PL-101, completed " + end))
                        .is(201);
                partner.upload(evidence, Map.of("requirement", "COMPLETION_CERTIFICATE"), file("Certificate PL-101"))
                        .is(201);
                value(partner, evidence, "ATTENDEES");
            }
        }
        return claim;
    }

    /** Whatever the proof matrix still misses. */
    private static void proved(Caller partner, UUID claim) {
        String evidence = "claims/" + claim + "/evidence";
        partner.get("claims/" + claim + "/preflight")
                .is(200)
                .json()
                .path("requirements")
                .forEach(each -> {
                    String code = each.path("code").asText();
                    Map<String, String> fields = new HashMap<>(Map.of("requirement", code));
                    if (each.path("line").isInt()) {
                        fields.put("line", each.path("line").asText());
                    }
                    boolean link = List.of("LANDING_PAGE", "VIDEO").contains(code);
                    boolean metric = each.path("kind").asText().equals("METRIC");
                    if (link || metric) {
                        fields.put(link ? "url" : "value", link ? "https://example.org/" + UUID.randomUUID() : "12");
                    }
                    partner.upload(evidence, fields, link || metric ? null : file("Proof " + code))
                            .is(201);
                });
    }

    private static void value(Caller partner, String evidence, String metric) {
        partner.upload(evidence, Map.of("requirement", metric, "value", "12"), null)
                .is(201);
    }

    /** Its words are nobody else's, so that no other claim looks alike. */
    private static File file(String title) {
        String mark = UUID.randomUUID().toString();
        return new File("file", mark + ".pdf", "application/pdf", DemoCast.pdf(List.of(title, "Reference " + mark)));
    }
}
