package org.proofline.evidence.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.proofline.evidence.AccountMark;

/** Into which account an invoice is to be paid. */
class PayeeAccountsTest {

    private static final String IBAN = "DE89370400440532013000";
    private static final PayeeAccounts ACCOUNTS = new PayeeAccounts(Labels.load());

    @Test
    void takes_an_iban_with_the_right_length_and_check_digits_however_it_is_set() {
        for (String row : List.of(
                "IBAN: DE89 3704 0044 0532 0130 00",
                "IBAN DE89370400440532013000 BIC COBADEFFXXX",
                "Bank: Test, DE89 3704 0044 0532 0130 00  BIC COBADEFFXXX")) {
            assertThat(of(row)).as(row).contains(AccountMark.of(IBAN));
        }
        assertThat(of("GB29 NWBK 6016 1331 9268 19")).contains(AccountMark.of("GB29NWBK60161331926819"));
    }

    @Test
    void a_number_with_wrong_check_digits_or_of_another_length_is_no_account() {
        assertThat(of("IBAN: DE88 3704 0044 0532 0130 00")).isEmpty();
        assertThat(of("IBAN: DE89 3704 0044 0532")).isEmpty();
        assertThat(of("VAT ID: DE123456789, Order XX12345678901234567890")).isEmpty();
    }

    @Test
    void where_money_is_collected_the_account_is_that_of_who_pays() {
        assertThat(of("Der Betrag wird per SEPA-Lastschrift eingezogen", "IBAN " + IBAN))
                .isEmpty();
        assertThat(of("Payment by direct debit", "from IBAN " + IBAN)).isEmpty();
    }

    @Test
    void only_the_last_signs_and_a_digest_are_kept() {
        String mark = of("IBAN " + IBAN).orElseThrow();
        assertThat(mark).startsWith("3000 ").doesNotContain("37040044");
        assertThat(AccountMark.shown(mark)).isEqualTo("•••• 3000");
        assertThat(AccountMark.of("de89 3704 0044 0532 0130 00")).isEqualTo(mark);
    }

    @Test
    void electronic_invoices_name_it_at_its_place() {
        String account =
                "<cac:PaymentMeans><cac:PayeeFinancialAccount><cbc:ID>DE89 3704 0044 0532 0130 00</cbc:ID></cac:PayeeFinancialAccount>"
                        + "<cac:PaymentMandate><cac:PayerFinancialAccount><cbc:ID>GB29NWBK60161331926819</cbc:ID>"
                        + "</cac:PayerFinancialAccount></cac:PaymentMandate></cac:PaymentMeans>";
        assertThat(invoice(account).get(AccountMark.FACT)).isEqualTo(AccountMark.of(IBAN));
        assertThat(invoice(account.replace("DE89", "DE88"))).doesNotContainKey(AccountMark.FACT);
    }

    private static java.util.Map<String, String> invoice(String account) {
        StructuredInvoice invoice = new StructuredInvoice();
        invoice.read(("<Invoice xmlns:cbc=\"urn:b\" xmlns:cac=\"urn:a\"><cbc:ID>RE-1</cbc:ID>" + account + "</Invoice>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return invoice.facts();
    }

    private static Optional<String> of(String... rows) {
        return ACCOUNTS.of(Arrays.stream(rows)
                        .flatMap(row -> Row.ofText(row).stream())
                        .toList())
                .map(Fact::value);
    }
}
