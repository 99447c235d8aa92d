package org.proofline.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.partner.BankProfiles.BankProfile;
import org.proofline.partner.BankProfiles.TaxProfile;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.DomainException.Kind;
import org.proofline.testing.Acting;
import org.proofline.testing.Ibans;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ProoflineTest
@RecordApplicationEvents
class BankProfilesTest {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private final String first = Ibans.next();
    private final String second = Ibans.next();

    @Autowired
    private BankProfiles profiles;

    @Autowired
    private Partners partners;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationEvents events;

    private UUID partner;
    private ActionContext administrator;
    private final ActionContext master = Acting.as("petra", "partner-master");

    @BeforeEach
    void a_partner() {
        partner = PartnerFixture.register(partners, "BANK-" + COUNTER.incrementAndGet());
        administrator = Acting.of(partner, "ada", "partner-admin");
    }

    @Test
    void is_payable_only_after_a_second_person_verified_it() {
        assertThat(profiles.of(partner).status()).isEqualTo("NONE");
        assertThat(profiles.payable(partner)).isEmpty();

        BankProfile proposed = propose(first);
        assertThat(proposed.status()).isEqualTo("PENDING");
        assertThat(proposed.proposedBy()).isEqualTo("ada");
        assertThat(profiles.payable(partner)).isEmpty();

        BankProfile verified = verify(proposed.version(), true);
        assertThat(verified.status()).isEqualTo("VERIFIED");
        assertThat(verified.verifiedBy()).isEqualTo("petra");
        assertThat(profiles.payable(partner)).map(BankAccount::iban).contains(first);
    }

    @Test
    void a_change_stops_payments_until_it_is_verified() {
        verify(propose(first).version(), true);

        BankProfile changed = propose(second);

        assertThat(changed.verified().iban()).isEqualTo(first);
        assertThat(changed.pending().iban()).isEqualTo(second);
        assertThat(profiles.payable(partner)).isEmpty();
        verify(changed.version(), true);
        assertThat(profiles.payable(partner)).map(BankAccount::iban).contains(second);
    }

    @Test
    void a_rejected_change_leaves_the_old_account_in_force() {
        verify(propose(first).version(), true);

        verify(propose(second).version(), false);

        assertThat(profiles.payable(partner)).map(BankAccount::iban).contains(first);
        assertThat(profiles.of(partner).pending()).isNull();
    }

    @Test
    void refuses_verification_by_the_proposer() {
        ActionContext both = Acting.of(partner, "ada", "partner-admin", "partner-master");
        long version =
                both.call(() -> profiles.propose(partner, account(first))).version();

        refused(
                Kind.FORBIDDEN,
                "SEGREGATION_OF_DUTIES",
                () -> both.run(() -> profiles.verify(partner, version, true, null)));
        assertThat(profiles.payable(partner)).isEmpty();
    }

    @Test
    void the_database_itself_refuses_verification_by_the_proposer() {
        propose(first);

        assertThatThrownBy(() -> jdbc.update(
                        "update partner.bank_account set state = 'VERIFIED', decided_by = proposed_by where partner_id = ?",
                        partner))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("verified_by_a_second_person");
    }

    @Test
    void the_database_refuses_to_change_a_proposed_account() {
        propose(first);

        assertThatThrownBy(() ->
                        jdbc.update("update partner.bank_account set iban = ? where partner_id = ?", second, partner))
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> jdbc.update("delete from partner.bank_account where partner_id = ?", partner))
                .hasMessageContaining("never deleted");
    }

    @Test
    void refuses_to_verify_what_was_not_seen() {
        long seen = propose(first).version();
        propose(second);

        refused(Kind.STALE, "STALE", () -> verify(seen, true));
    }

    @Test
    void only_the_right_people_propose_and_verify() {
        ActionContext user = Acting.of(partner, "nora", "partner-user");
        refused(Kind.FORBIDDEN, "ROLE_MISSING", () -> user.run(() -> profiles.propose(partner, account(first))));
        long version = propose(first).version();
        ActionContext finance = Acting.as("fiona", "finance-approver", "admin");
        refused(Kind.FORBIDDEN, "ROLE_MISSING", () -> finance.run(() -> profiles.verify(partner, version, true, null)));
    }

    @Test
    void another_partners_profile_does_not_exist() {
        ActionContext stranger = Acting.of(UUID.randomUUID(), "eve", "partner-admin");

        refused(Kind.NOT_FOUND, "NOT_FOUND", () -> stranger.run(() -> profiles.of(partner)));
        refused(Kind.NOT_FOUND, "NOT_FOUND", () -> stranger.run(() -> profiles.propose(partner, account(first))));
        refused(Kind.NOT_FOUND, "NOT_FOUND", () -> stranger.run(() -> profiles.taxOf(partner)));
        refused(Kind.NOT_FOUND, "NOT_FOUND", () -> stranger.run(() -> partners.get(partner)));
    }

    @Test
    void names_every_mistake_of_an_account() {
        BankAccount wrong = new BankAccount(" ", "DE00370400440532013000", "XX", "Street 1", "20457", "Hamburg", "QQ");

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> administrator.run(() -> profiles.propose(partner, wrong)))
                .satisfies(e -> assertThat(e.errors())
                        .extracting(FieldError::field)
                        .containsExactlyInAnyOrder("accountHolder", "iban", "bic", "country"));
    }

    @Test
    void keeps_an_account_number_without_blanks() {
        assertThat(propose(" " + first.toLowerCase(Locale.ROOT).replaceAll(".{4}", "$0 ") + " ")
                        .pending()
                        .iban())
                .isEqualTo(first);
    }

    @Test
    void a_returned_payment_blocks_until_verified_again() {
        verify(propose(first).version(), true);

        profiles.block(partner, "AC04: account closed");

        assertThat(profiles.of(partner).status()).isEqualTo("BLOCKED");
        assertThat(profiles.payable(partner)).isEmpty();
        verify(propose(second).version(), true);
        assertThat(profiles.of(partner).blockedReason()).isNull();
        assertThat(profiles.payable(partner)).isPresent();
    }

    @Test
    void waiting_profiles_are_listed_for_the_second_person() {
        propose(first);

        List<UUID> waiting = master.call(profiles::waiting).stream()
                .map(BankProfile::partnerId)
                .toList();

        assertThat(waiting).contains(partner);
    }

    @Test
    void a_tax_profile_waits_for_a_second_person_too() {
        assertThat(profiles.taxOf(partner).status()).isEqualTo("NONE");
        administrator.run(() -> profiles.proposeTax(partner, tax("DE 136695976", "15.5")));
        assertThat(profiles.taxOf(partner).status()).isEqualTo("PENDING");
        ActionContext both = Acting.of(partner, "ada", "partner-master");
        refused(Kind.FORBIDDEN, "SEGREGATION_OF_DUTIES", () -> both.run(() -> profiles.verifyTax(partner, true, null)));

        TaxProfile verified = master.call(() -> profiles.verifyTax(partner, true, "checked"));

        assertThat(verified).isEqualTo(new TaxProfile(partner, "DE", "DE136695976", "15.50", "VERIFIED", "ada"));
    }

    @Test
    void a_second_tax_profile_replaces_the_first() {
        administrator.run(() -> profiles.proposeTax(partner, tax("DE136695976", "0")));
        master.run(() -> profiles.verifyTax(partner, true, null));
        administrator.run(() -> profiles.proposeTax(partner, tax("DE999999999", "10")));
        master.run(() -> profiles.verifyTax(partner, true, null));

        assertThat(profiles.taxOf(partner).vatId()).isEqualTo("DE999999999");
    }

    @Test
    void events_never_carry_the_whole_account_number() {
        verify(propose(first).version(), true);
        verify(propose(second).version(), false);
        profiles.block(partner, "returned");

        List<PartnerEvent> published = events.stream(PartnerEvent.class).toList();
        assertThat(published)
                .extracting(PartnerEvent::type)
                .containsSubsequence(
                        "PARTNER_REGISTERED",
                        "BANK_PROFILE_PROPOSED",
                        "BANK_PROFILE_VERIFIED",
                        "BANK_PROFILE_PROPOSED",
                        "BANK_PROFILE_REJECTED",
                        "BANK_PROFILE_BLOCKED");
        assertThat(published.toString())
                .contains("•••• " + first.substring(first.length() - 4))
                .doesNotContain(first)
                .doesNotContain(second);
    }

    private BankProfile propose(String iban) {
        return administrator.call(() -> profiles.propose(partner, account(iban)));
    }

    private BankProfile verify(long version, boolean accepted) {
        return master.call(() -> profiles.verify(partner, version, accepted, "called back"));
    }

    private static BankAccount account(String iban) {
        return new BankAccount("Nordlicht GmbH", iban, "COBADEFFXXX", "Hafenstraße 12", "20457", "Hamburg", "DE");
    }

    private TaxProfile tax(String vatId, String percent) {
        return new TaxProfile(partner, "de", vatId, percent, null, null);
    }

    private static void refused(Kind kind, String code, ThrowingCallable call) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(call).satisfies(e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.code()).isEqualTo(code);
        });
    }
}
