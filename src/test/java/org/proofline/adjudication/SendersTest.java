package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.adjudication.ProofFixture.proven;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.ClaimStage.staff;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimModules;
import org.proofline.claims.ClaimStage;
import org.proofline.program.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims of several partners from one address. */
class SendersTest {

    private final ClaimModules modules = ClaimModules.shared();
    private final Adjudication adjudication = modules.get(Adjudication.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");

    @Test
    void f10_claims_of_three_partners_from_one_public_address_ask_for_a_look() {
        String address = "203.0.113." + (1 + Math.floorMod(north.hashCode(), 250));
        for (String other : List.of("SOUTH", "WEST")) {
            Claim sent = runFrom(address, new ClaimStage().partner(other), "200.00");
            assertThat(ids(sent)).doesNotContain("F10-ADDRESS");
        }
        assertThat(ids(runFrom("198.51.100.7", north, "210.00"))).doesNotContain("F10-ADDRESS");
        assertThat(ids(runFrom(null, north, "220.00"))).doesNotContain("F10-ADDRESS");

        Claim third = runFrom(address, north, "230.00");
        assertThat(found(third, "F10-ADDRESS").outcome()).isEqualTo("REVIEW");
        assertThat(found(third, "F10-ADDRESS").staffMessage()).contains("Claims of 3 partners", "An agency");
        assertThat(as(north).call(() -> adjudication.findings(third.id()))).isEmpty();
    }

    @Test
    void f10_addresses_within_a_network_and_of_a_proxy_say_nothing() {
        for (String inside : List.of("127.0.0.1", "10.1.2.3", "192.168.0.9", "fe80::1", "fd00::7", "::1")) {
            for (String other : List.of("SOUTH", "WEST")) {
                runFrom(inside, new ClaimStage().partner(other), "200.00");
            }
            assertThat(ids(runFrom(inside, north, "230.00"))).as(inside).doesNotContain("F10-ADDRESS");
        }
    }

    @Test
    void f10_the_address_itself_is_kept_nowhere_and_a_network_of_long_addresses_is_one() {
        String mark = mark(runFrom("2001:db8:7:1::5", north, "20.00"));
        assertThat(mark).matches("[0-9a-f]{32}");
        assertThat(mark(runFrom("2001:db8:7:1:aaaa::9", north, "21.00"))).isEqualTo(mark);
        assertThat(mark(runFrom("2001:db8:7:2::5", north, "22.00"))).isNotEqualTo(mark);
        assertThat(mark(runFrom("no address", north, "23.00"))).isNull();
    }

    private String mark(Claim claim) {
        return modules.get(JdbcClient.class)
                .sql("select coalesce(sent_from, '') from claims.claim where id = ?")
                .param(claim.id())
                .query(String.class)
                .optional()
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    /** By a partner with an offer of its own. */
    private Claim runFrom(String address, UUID partner, String net) {
        Offer own = new ClaimStage().offer("COOP", half(), partner, "10000.00");
        Claim claim = proven(partner, aClaim().of(own).costing(net));
        as(partner).from(address).run(() -> adjudication.submit(claim.id()));
        adjudication.checkEvidence(claim.id());
        adjudication.detectDuplicates(claim.id());
        adjudication.adjudicate(claim.id());
        return claim;
    }

    private Finding found(Claim claim, String rule) {
        return staff().call(() -> adjudication.findings(claim.id())).stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ids(Claim claim) {
        return staff().call(() -> adjudication.findings(claim.id())).stream()
                .map(Finding::ruleId)
                .toList();
    }
}
