package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.claims.ClaimStatus;

class RuleBookTest {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages-findings", Locale.ENGLISH);
    private static final Set<String> OUTCOMES = Set.of("INFO", "REVIEW", "HOLD", "BLOCK");

    /** Rules that end with words of somebody else: of the proof matrix, of the offer, of the rates. */
    private static final Set<String> OTHER_WORDS =
            Set.of("PROOF-COMPLETE", "PROOF-LINE", "OFFER-ELIGIBILITY", "FX-RATE");

    @Test
    void how_another_claim_stands_is_told_in_words() {
        for (ClaimStatus status : ClaimStatus.values()) {
            assertThat(RuleBook.status(status.name())).as(status.name()).matches("[a-z ]+");
        }
        String words = RuleBook.forStaff(
                "DUPLICATE-OTHER",
                new OtherClaim("CL-1", UUID.randomUUID(), "South", "IN_REVIEW")
                        .named(Map.of("fields", "invoice number 7", "score", "100")));
        assertThat(words).isEqualTo("Same invoice number 7 as claim CL-1 of South, which is in review (score 100).");
    }

    @Test
    void every_rule_has_a_version_an_outcome_and_words() {
        List<String> rules = BUNDLE.keySet().stream()
                .filter(key -> key.endsWith(".outcome"))
                .map(key -> key.substring(0, key.length() - ".outcome".length()))
                .toList();
        assertThat(rules).hasSizeGreaterThan(15);
        for (String rule : rules) {
            Finding finding = RuleBook.finding(rule, Map.of());
            assertThat(finding.ruleVersion()).as(rule).matches("\\d+");
            assertThat(BUNDLE.containsKey(rule + ".version"))
                    .as(rule)
                    .isEqualTo(RiskBook.IN_FORCE.of(rule).isEmpty());
            assertThat(BUNDLE.getString(rule + ".outcome")).as(rule).isIn(OUTCOMES);
            // What partners are not told is told to approvers.
            String words = BUNDLE.getString(rule + ".message");
            assertThat(words.isEmpty() ? BUNDLE.getString(rule + ".staff") : words)
                    .as(rule)
                    .endsWith(OTHER_WORDS.contains(rule) ? "}" : ".");
        }
    }

    @Test
    void words_are_filled_with_the_facts_as_they_are() {
        Finding finding = RuleBook.finding("F29", Map.of("partner", "A {strange} $1 name"));
        assertThat(finding.staffMessage()).isEqualTo("A {strange} $1 name is not in good standing.");
        assertThat(finding.message()).doesNotContain("strange");
        assertThat(finding.forPartner().staffMessage()).isEqualTo(finding.message());
    }

    @Test
    void what_a_document_check_found_is_told_to_partners_and_to_approvers_in_their_own_words() {
        Map<String, String> facts =
                Map.of("file", "a.pdf", "check", "Print it anew.", "forStaff", "Changed after signing.");
        Finding finding = RuleBook.finding("DOC-EDITED", "1", "REVIEW", "DOCUMENT", null, facts);
        assertThat(finding.message()).isEqualTo("a.pdf: Print it anew.");
        assertThat(finding.staffMessage()).isEqualTo("a.pdf: Changed after signing.");
    }
}
