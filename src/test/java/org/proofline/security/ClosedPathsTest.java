package org.proofline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.security.AccountFixture.PASSWORD;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.partner.PartnerFixture;
import org.proofline.partner.Partners;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProoflineTest
class ClosedPathsTest {

    private static UUID partner;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Partners partners;

    private Visitor visitor;

    @BeforeEach
    void a_visitor() {
        visitor = new Visitor(port);
        if (partner == null) {
            partner = PartnerFixture.register(partners, "CLOSED-PATHS");
        }
    }

    @Test
    void a_partner_never_enters_camunda() {
        String person = AccountFixture.partner(accounts, partner, Role.PARTNER_ADMIN, Role.PARTNER_USER);
        visitor.signIn(person, PASSWORD);

        assertThat(visitor.get("/probe").body()).isEqualTo(person);
        assertThat(visitor.get("/camunda/probe").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/camunda/api/probe").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(404);
    }

    @Test
    void camunda_takes_the_session_of_staff_and_nothing_else() {
        String person = AccountFixture.staff(accounts, Role.CHANNEL_MANAGER);
        String credentials = Visitor.basic(person, PASSWORD);

        assertThat(visitor.get("/camunda/api/probe", "Authorization", credentials)
                        .statusCode())
                .isEqualTo(401);
        assertThat(visitor.get("/camunda/probe", "Authorization", credentials).statusCode())
                .isEqualTo(302);
        visitor.signIn(person, PASSWORD);
        assertThat(visitor.get("/camunda/probe").body()).isEqualTo(person);
    }

    @Test
    void the_setup_path_is_closed() {
        String path = "/camunda/api/admin/setup/default/user/create";
        assertThat(visitor.post(path, "{}").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/camunda/app/admin/default/setup/").statusCode())
                .isEqualTo(403);

        visitor.signIn(AccountFixture.staff(accounts, Role.ADMIN), PASSWORD);

        assertThat(visitor.post(path, "{}").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/camunda/app/admin/default/setup/").statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/camunda/api/admin/setup/default/user/create/", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void health_is_open_and_the_rest_of_the_actuator_is_not() {
        String auditor = AccountFixture.staff(accounts, Role.AUDITOR);
        String director = AccountFixture.staff(accounts, Role.DIRECTOR);

        assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/actuator/probe").statusCode()).isEqualTo(401);
        assertThat(visitor.get("/actuator/probe", "Authorization", Visitor.basic(director, PASSWORD))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/actuator/probe", "Authorization", Visitor.basic(auditor, PASSWORD))
                        .body())
                .isEqualTo(auditor);
        assertThat(visitor.get("/v3/api-docs").statusCode()).isNotEqualTo(401);
    }
}
