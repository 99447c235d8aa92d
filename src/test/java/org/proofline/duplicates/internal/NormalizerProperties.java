package org.proofline.duplicates.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.core.io.ClassPathResource;

class NormalizerProperties {

    private final Normalizer normalizer = new Normalizer(
            DuplicateRules.load(new ClassPathResource("duplicates/rules.yaml")).legalForms());

    @Property
    void applying_it_twice_changes_nothing(@ForAll String any) {
        normalizer.invoiceNumber(any).ifPresent(number -> assertThat(normalizer.invoiceNumber(number))
                .contains(number));
        normalizer.taxId(any).ifPresent(id -> assertThat(id).isNotEmpty());
        normalizer.supplier(any).ifPresent(name -> assertThat(name).doesNotContain(" "));
    }

    @Property
    void case_punctuation_and_look_alikes_do_not_tell_invoices_apart(@ForAll("numbers") String number) {
        Optional<String> plain = normalizer.invoiceNumber(number);

        assertThat(normalizer.invoiceNumber(number.toLowerCase(Locale.ROOT))).isEqualTo(plain);
        assertThat(normalizer.invoiceNumber(" " + number.replace("-", " / ") + "."))
                .isEqualTo(plain);
        assertThat(normalizer.invoiceNumber(number.replace('0', 'O').replace('1', 'I')))
                .isEqualTo(plain);
    }

    @Property
    void zeros_before_a_number_do_not_tell_invoices_apart(
            @ForAll("prefixes") String prefix, @ForAll("counts") int count) {
        assertThat(normalizer.invoiceNumber(prefix + "-000" + count))
                .isEqualTo(normalizer.invoiceNumber(prefix + count));
    }

    @Property
    void another_count_is_another_invoice(
            @ForAll("prefixes") String prefix, @ForAll("counts") int one, @ForAll("counts") int other) {
        if (one != other) {
            assertThat(normalizer.invoiceNumber(prefix + one)).isNotEqualTo(normalizer.invoiceNumber(prefix + other));
        }
    }

    @Example
    void numbers_people_write_in_several_ways_are_one() {
        assertThat(normalizer.invoiceNumber("Inv. 00-0123")).isEqualTo(normalizer.invoiceNumber("INV 123"));
        assertThat(normalizer.invoiceNumber("RE2026/O017")).isEqualTo(normalizer.invoiceNumber("re-20260017"));
        assertThat(normalizer.invoiceNumber("100")).isNotEqualTo(normalizer.invoiceNumber("1"));
        assertThat(normalizer.invoiceNumber(" - ")).isEmpty();
        assertThat(normalizer.invoiceNumber("000")).isEmpty();
        assertThat(normalizer.invoiceNumber(null)).isEmpty();
    }

    @Example
    void tax_ids_are_one_with_and_without_country_and_gaps() {
        assertThat(normalizer.taxId("DE 123 456 789")).isEqualTo(normalizer.taxId("123456789"));
        assertThat(normalizer.taxId("nl-810433941.B01")).isEqualTo(normalizer.taxId("NL810433941B01"));
        assertThat(normalizer.taxId("DE123456789")).isNotEqualTo(normalizer.taxId("DE123456780"));
    }

    @Example
    void suppliers_are_one_whatever_their_legal_form_and_accents() {
        assertThat(normalizer.supplier("Müller & Co. KG")).isEqualTo(normalizer.supplier("MULLER"));
        assertThat(normalizer.supplier("Coolblue B.V.")).isEqualTo(normalizer.supplier("Coolblue BV"));
        assertThat(normalizer.supplier("Bright Side, Media GmbH")).isEqualTo(normalizer.supplier("Brightside Media"));
        assertThat(normalizer.supplier("Alpha Ltd")).isNotEqualTo(normalizer.supplier("Beta Ltd"));
        assertThat(normalizer.supplier("GmbH")).isEmpty();
    }

    @Example
    void near_numbers_differ_by_one_slip_only() {
        assertThat(NearNumbers.isNear("4711", "471L")).isTrue();
        assertThat(NearNumbers.isNear("4711", "4712"))
                .as("the next number of a row")
                .isFalse();
        assertThat(NearNumbers.isNear("4711", "7411")).isTrue();
        assertThat(NearNumbers.isNear("4711", "471")).isTrue();
        assertThat(NearNumbers.isNear("4711", "4711")).isFalse();
        assertThat(NearNumbers.isNear("4711", "4788")).isFalse();
        assertThat(NearNumbers.isNear("4711", "47")).isFalse();
    }

    @Provide
    Arbitrary<String> numbers() {
        return Combinators.combine(prefixes(), counts()).as((prefix, count) -> prefix + "-" + count);
    }

    @Provide
    Arbitrary<String> prefixes() {
        return Arbitraries.strings()
                .withChars("ABCDEFGHJKLMNPQRSTUVWXYZ")
                .ofMinLength(0)
                .ofMaxLength(5);
    }

    @Provide
    Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(1, 99_999_999);
    }
}
