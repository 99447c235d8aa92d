package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The calls whose names are promised to clients. */
class ContractTest extends ApiTest {

    private static final List<String> PROMISED =
            """
            GET /offers
            POST /fund-requests
            PATCH /fund-requests/{id}
            POST /fund-requests/{id}/submission
            POST /fund-requests/{id}/amendment
            POST /fund-requests/{id}/cancellation
            POST /fund-requests/{id}/extension
            GET /fund-requests/{id}
            POST /claims
            PATCH /claims/{id}
            POST /claims/{id}/evidence
            GET /evidence/{documentId}/content
            GET /claims/{id}/preflight
            POST /claims/{id}/submission
            POST /claims/{id}/resubmission
            GET /claims/{id}
            GET /claims/{id}/timeline
            GET /claims
            POST /claims/{id}/withdrawal
            POST /claims/{id}/dispute
            GET /tasks
            POST /tasks/{id}/assignment
            POST /tasks/{id}/decision
            GET /funds
            GET /funds/{code}
            GET /partners/{code}/bank-profile
            PUT /partners/{code}/bank-profile
            POST /partners/{code}/bank-profile/verification
            POST /payment-runs
            DELETE /payment-runs/{id}/items/{itemId}
            POST /payment-runs/{id}/rejection
            POST /payment-runs/{id}/release
            GET /payment-runs/{id}/pain001
            GET /payments/{id}/remittance
            POST /bank-messages
            POST /clawbacks
            GET /clawbacks/{id}
            GET /ledger/trial-balance
            GET /audit/events
            GET /audit/claims/{id}
            GET /audit/claims/{id}/pack
            POST /audit/verification
            GET /session
            """
                    .lines()
                    .map(line -> line.replace(" /", " /api/v1/"))
                    .toList();

    @Test
    void every_promised_call_is_there() {
        List<String> calls = handlers().stream()
                .map(known -> known.method() + " " + known.pattern())
                .toList();
        assertThat(calls).containsAll(PROMISED);
    }

    @Test
    void a_session_says_who_is_signed_in() {
        var session = as("partner-admin-north").get("session").is(200).json();
        assertThat(session.path("user").asText()).isEqualTo("partner-admin-north");
        assertThat(session.path("roles")).extracting(Object::toString).contains("\"partner-admin\"");
        assertThat(session.path("partner").asText()).isEqualTo("NORTH");
        assertThat(session.has("csrfToken")).isTrue();
    }

    @Test
    void offers_tell_their_rules_and_the_proof_they_need() {
        Answer offers = as("partner-north").get("offers").is(200);
        assertThat(offers.each("", "code"))
                .contains("MDF-EVENT", "COOP-DIGITAL", "TRAINING-FEE", "MDF-RACE")
                .contains("REBATE-VOLUME", "SPIFF-LAUNCH", "CERT-BOUNTY");
        offers.json().forEach(offer -> {
            assertThat(offer.path("rules")).isNotEmpty();
            assertThat(offer.path("activities")).isNotEmpty().allSatisfy(activity -> {
                assertThat(activity.path("label").asText()).isNotBlank();
                assertThat(activity.path("requiredProof")).isNotEmpty();
            });
        });
    }
}
