package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.approval.Approvals;
import org.proofline.ledger.Funds;
import org.proofline.ledger.PostingPeriods;
import org.proofline.partner.BankProfiles;
import org.proofline.partner.BankProfiles.TaxProfile;
import org.proofline.partner.PartnerFixture;
import org.proofline.partner.Partners;
import org.proofline.security.AccountFixture;
import org.proofline.security.Accounts;
import org.proofline.security.Role;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;
import org.proofline.testing.Acting;
import org.springframework.jdbc.core.JdbcTemplate;

/** What changes anything stands on the trail; {@code docs/audit-events.md} names all there is and where it is shown. */
class TrailCoverageTest extends ApiTest {

    private static final Pattern TYPE = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");

    private Stages stages;

    @BeforeEach
    void stages() {
        stages = new Stages(this);
    }

    @Test
    void the_life_of_a_claim_and_its_money_from_draft_to_recovery() {
        UUID claim = stages.paid("431.00");
        String document = as("partner-north")
                .get("claims/" + claim)
                .each("documents", "documentId")
                .get(0);
        as("claims-validator").get("evidence/" + document + "/content").is(200);
        stages.clawback(claim);
        String payment = stages.claim(claim).path("paymentId").asText();
        UUID run = UUID.fromString(as("payments-maker")
                .get("payments/" + payment)
                .json()
                .path("runId")
                .asText());
        as("auditor").get("audit/claims/" + claim + "/pack").is(200);

        assertThat(ofClaim(claim))
                .contains("CLAIM_DRAFTED", "CLAIM_SUBMITTED", "CLAIM_ADJUDICATED", "CLAIM_APPROVED", "CLAIM_CLOSED")
                .contains("DOCUMENT_ADDED", "DOCUMENT_VIEWED")
                .contains("PAYMENT_SCHEDULED", "PAYMENT_IN_RUN", "PAYMENT_SENT", "ENTRY_POSTED")
                .contains("CLAWBACK_PROPOSED", "CLAWBACK_NOTIFIED", "CLAWBACK_OPEN", "PACK_EXPORTED");
        assertThat(of(UUID.fromString(payment))).containsAnyOf("PAYMENT_PAID", "PAYMENT_OFFSET");
        assertThat(of(run)).contains("PAYMENT_RUN_BUILT", "PAYMENT_RUN_RELEASED");
        assertThat(actors(run, "PAYMENT_RUN_BUILT")).containsExactly("payments-maker");
        assertThat(actors(run, "PAYMENT_RUN_RELEASED")).containsExactly("payments-releaser");
    }

    @Test
    void what_becomes_of_a_run_that_is_not_sent() {
        UUID claim = stages.approved("COOP-DIGITAL", "143.00");
        stages.approved("COOP-DIGITAL", "144.00");
        UUID run = stages.builtRun();
        String item = stages.claim(claim).path("paymentId").asText();
        as("payments-maker").delete("payment-runs/" + run + "/items/" + item).is(200);
        stages.builtRunsAreRejected(List.of(run));

        assertThat(of(run)).containsSequence("PAYMENT_RUN_BUILT", "PAYMENT_RUN_ITEM_REMOVED", "PAYMENT_RUN_REJECTED");
    }

    @Test
    void a_bank_message_also_when_it_comes_again() {
        String message =
                """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                  <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-11-22T10:00:00Z</CreDtTm></GrpHdr>
                  <OrgnlGrpInfAndSts><OrgnlMsgId>x</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
                </CstmrPmtStsRpt></Document>
                """
                        .formatted(marker());
        UUID first = as("bank-reconciler")
                .send("POST", "bank-messages", "application/xml", message)
                .is(200)
                .id();
        UUID again = as("bank-reconciler")
                .send("POST", "bank-messages", "application/xml", message)
                .is(200)
                .id();

        assertThat(of(first)).startsWith("BANK_MESSAGE_TAKEN");
        assertThat(of(again)).endsWith("BANK_MESSAGE_REPEATED");
    }

    @Test
    void a_dispute_and_its_decision() {
        UUID claim = stages.rejected("MDF-RACE", "7.10");
        UUID dispute = stages.dispute(claim);
        runJobs(dispute);
        stages.decideAll(claim, "{\"outcome\": \"REJECT\", \"reasonCode\": \"MISSING_BRANDING\"}");

        assertThat(ofClaim(claim)).contains("CLAIM_REJECTED", "CLAIM_DISPUTED", "DISPUTE_OPENED");
        assertThat(of(dispute)).contains("DISPUTE_OPENED", "DISPUTE_UPHELD");
    }

    @Test
    void a_fund_request() {
        UUID request = stages.fundRequest();
        as("partner-north")
                .postOnce("fund-requests/" + request + "/submission", null)
                .is(202);

        assertThat(of(request)).contains("FUND_REQUEST_DRAFTED", "FUND_REQUEST_SUBMITTED");
    }

    @Test
    void a_tax_profile_that_is_refused_and_one_that_is_verified() {
        UUID partner = PartnerFixture.register(bean(Partners.class), "T" + marker().toUpperCase(Locale.ROOT));
        BankProfiles profiles = bean(BankProfiles.class);
        TaxProfile profile = new TaxProfile(partner, "DE", "DE811569869", "0.00", null, null);
        for (boolean accepted : new boolean[] {false, true}) {
            Acting.of(partner, "tax-admin", "partner-admin").run(() -> profiles.proposeTax(partner, profile));
            Acting.as("partner-master", "partner-master").run(() -> profiles.verifyTax(partner, accepted, "Looked at"));
        }

        assertThat(of(partner))
                .containsSequence(
                        "TAX_PROFILE_PROPOSED", "TAX_PROFILE_REJECTED", "TAX_PROFILE_PROPOSED", "TAX_PROFILE_VERIFIED");
    }

    @Test
    void what_administrators_set() {
        String person = AccountFixture.staff(bean(Accounts.class), Role.DIRECTOR);
        String fund = "F-" + marker();
        LocalDate day = LocalDate.of(2026, 1, 1);
        Acting.as("director", "director")
                .run(() -> bean(Approvals.class).setLimit("director", person, Money.eur("5000.00")));
        Acting.as("admin", "admin").run(() -> bean(Accounts.class).disable(person));
        Acting.as("program-owner", "program-owner")
                .run(() -> bean(Funds.class).create(new Funds.Fund(fund, "Trail", "PL-EU", "EUR", day, null)));
        Acting.as("finance-approver", "finance-approver")
                .run(() -> bean(PostingPeriods.class).close("PL-EU", YearMonth.of(2001, 1)));

        assertThat(naming(person)).contains("APPROVER_LIMIT_SET", "ACCOUNT_DISABLED");
        assertThat(naming(fund)).contains("FUND_CREATED");
        assertThat(naming("2001-01")).contains("POSTING_PERIOD_CLOSED");
    }

    @Test
    void an_overdue_step_that_goes_to_a_second_group() {
        Approvals approvals = bean(Approvals.class);
        Subject subject = Subject.claim(UUID.randomUUID());
        var step = new Approvals.StepSpec(1, "Decide", "channel-manager", 2);
        UUID opened = approvals
                .open(new Approvals.OpenCase(subject, Set.of(), Money.eur("10.00"), "approval-chain:1", List.of(step)))
                .id();
        approvals.escalate(opened, "director");

        assertThat(of(subject.id())).containsExactly("APPROVAL_CASE_OPENED", "STEP_ESCALATED");
    }

    @Test
    void the_deployment_of_processes_and_decision_tables() {
        assertThat(jdbc().queryForList(
                                "select after::text from audit.audit_event where type = 'DEPLOYED'", String.class))
                .singleElement()
                .asString()
                .contains("claim:1", "payout:1", "approval-chain:1", "claim-routing:1");
    }

    @Test
    void the_database_lets_no_status_change_without_a_row_on_the_trail() {
        List<String> statuses = jdbc().queryForList(
                        "select n.nspname || '.' || c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid"
                                + " join pg_namespace n on n.oid = c.relnamespace where a.attname = 'status'"
                                + " and c.relkind = 'r' and n.nspname not in ('engine', 'api', 'pg_catalog')"
                                + " and has_column_privilege(c.oid, a.attnum, 'UPDATE')",
                        String.class);
        List<String> watched = jdbc().queryForList(
                        "select n.nspname || '.' || c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid"
                                + " join pg_namespace n on n.oid = c.relnamespace where t.tgname = 'status_needs_trail'",
                        String.class);

        assertThat(watched)
                .contains("claims.claim", "claims.fund_request", "payout.item", "payout.run", "clawback.recovery");
        assertThat(statuses).isSubsetOf(watched);
    }

    /** Runs after whatever ran before it in this database; a type that the document does not know fails it. */
    @Test
    void every_type_on_the_trail_is_documented() throws IOException {
        UUID claim = submitted("partner-north", "MDF-RACE", "1.70");
        Set<String> known = TYPE.matcher(Files.readString(Path.of("docs/audit-events.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(ofClaim(claim)).isNotEmpty();
        assertThat(known).hasSizeGreaterThan(90);
        assertThat(jdbc().queryForList("select distinct type from audit.audit_event", String.class))
                .isSubsetOf(known);
    }

    private List<String> ofClaim(UUID claim) {
        return jdbc().queryForList(
                        "select type from audit.audit_event where claim_id = ? or subject_id = ? order by no",
                        String.class,
                        claim,
                        claim);
    }

    private List<String> of(UUID subject) {
        return jdbc().queryForList(
                        "select type from audit.audit_event where subject_id = ? order by subject_no",
                        String.class,
                        subject);
    }

    private List<String> actors(UUID subject, String type) {
        return jdbc().queryForList(
                        "select actor from audit.audit_event where subject_id = ? and type = ?",
                        String.class,
                        subject,
                        type);
    }

    private List<String> naming(String words) {
        return jdbc().queryForList(
                        "select type from audit.audit_event where strpos(before::text || after::text, ?) > 0",
                        String.class,
                        words);
    }

    private JdbcTemplate jdbc() {
        return bean(JdbcTemplate.class);
    }
}
