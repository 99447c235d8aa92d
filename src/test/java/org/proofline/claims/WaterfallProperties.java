package org.proofline.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.proofline.claims.Claim.Line;
import org.proofline.claims.Waterfall.Input;
import org.proofline.claims.Waterfall.Rate;
import org.proofline.claims.Waterfall.Rates;
import org.proofline.shared.Money;

class WaterfallProperties {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final List<String> FUND_CURRENCIES = List.of("EUR", "USD", "JPY", "KWD");

    @Property(tries = 4096)
    void each_step_begins_where_the_former_ended(@ForAll("inputs") Input input) {
        List<WaterfallStep> steps = Waterfall.of(input);
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).before()).isEqualTo(steps.get(i - 1).after());
        }
    }

    @Property(tries = 4096)
    void it_begins_with_the_gross_of_all_lines_and_ends_with_the_approved_amount(@ForAll("inputs") Input input) {
        List<WaterfallStep> steps = Waterfall.of(input);
        BigDecimal gross = input.lines().stream()
                .map(line -> line.net().amount().add(line.tax().amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(steps.get(0).step()).isEqualTo("CLAIMED_GROSS");
        assertThat(steps.get(0).before().amount()).isEqualByComparingTo(gross);
        assertThat(last(steps).step()).isEqualTo("APPROVED");
        assertThat(last(steps).after().currency()).isEqualTo(input.rates().to());
    }

    @Property(tries = 4096)
    void what_the_steps_take_away_reconciles_to_the_cent(@ForAll("inputs") Input input) {
        List<WaterfallStep> steps = Waterfall.of(input);
        Money start = step(steps, "FUND_CURRENCY").after();
        Money taken = steps.stream()
                .dropWhile(step -> !step.step().equals("ELIGIBLE"))
                .map(step -> step.before().minus(step.after()))
                .reduce(Money.zero(start.currency()), Money::plus);
        assertThat(start.minus(taken)).isEqualTo(last(steps).after());
    }

    @Property(tries = 4096)
    void the_stored_rates_add_up_to_the_converted_amount(@ForAll("inputs") Input input) {
        Waterfall.Calculated calculated = Waterfall.calculated(input);
        Money converted = step(calculated.steps(), "FUND_CURRENCY").after();
        if (input.rates().to().equals(EUR)) {
            assertThat(calculated.rates()).isEmpty();
        } else {
            assertThat(calculated.rates().stream().map(LineRate::converted).reduce(Money::plus))
                    .contains(converted);
            assertThat(calculated.rates()).allSatisfy(rate -> assertThat(rate.converted())
                    .isEqualTo(Money.rounded(
                            rate.original().amount().multiply(rate.factor()),
                            rate.converted().currency())));
        }
    }

    @Example
    void no_sentence_for_everybody_speaks_to_the_partner() {
        ResourceBundle bundle = ResourceBundle.getBundle("messages-waterfall", Locale.ENGLISH);
        assertThat(bundle.keySet())
                .filteredOn(key -> !key.endsWith(".partner"))
                .allSatisfy(key -> assertThat(bundle.getString(key)).as(key).doesNotContainPattern("(?i)\\byou"));
    }

    @Property(tries = 4096)
    void the_vendors_people_are_never_called_the_partner(@ForAll("inputs") Input input) {
        for (WaterfallStep step : Waterfall.of(input)) {
            assertThat(step.toldTo(false).reason()).doesNotContainPattern("(?i)\\byou");
            assertThat(step.toldTo(true).toPartner()).isNull();
        }
    }

    @Property(tries = 4096)
    void nothing_rises_after_the_conversion_and_nothing_falls_below_zero(@ForAll("inputs") Input input) {
        for (WaterfallStep step : Waterfall.of(input)) {
            assertThat(step.after().isNegative()).as(step.step()).isFalse();
            if (!step.step().equals("FUND_CURRENCY")) {
                assertThat(step.after().isGreaterThan(step.before()))
                        .as(step.step())
                        .isFalse();
            }
        }
    }

    @Property(tries = 4096)
    void every_limit_holds(@ForAll("inputs") Input input) {
        Money approved = last(Waterfall.of(input)).after();
        for (Money limit : limits(input)) {
            assertThat(approved.isGreaterThan(limit.max(Money.zero(limit.currency()))))
                    .isFalse();
        }
    }

    @Property(tries = 4096)
    void a_line_without_proof_pays_nothing(@ForAll("inputs") Input input) {
        Input unproven = new Input(
                input.lines(), Set.of(), input.rates(), input.costSharePercent(), null, null, input.fund(), null);
        assertThat(last(Waterfall.of(unproven)).after().isZero()).isTrue();
    }

    @Property(tries = 4096)
    void every_step_names_its_rule_and_says_why(@ForAll("inputs") Input input) {
        for (WaterfallStep step : Waterfall.of(input)) {
            assertThat(step.ruleId()).matches("[A-Z_]+\\.[A-Z_]+");
            assertThat(step.reason()).isNotBlank().doesNotContain("{");
        }
    }

    @Property(tries = 4096)
    void the_same_input_gives_the_same_steps(@ForAll("inputs") Input input) {
        assertThat(Waterfall.of(input)).isEqualTo(Waterfall.of(input));
    }

    @Provide
    Arbitrary<Input> inputs() {
        Arbitrary<Rate> rates = Arbitraries.of(FUND_CURRENCIES).flatMap(WaterfallProperties::rate);
        return Combinators.combine(
                        lines(),
                        Arbitraries.integers().between(1, 6).set(),
                        rates,
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal(100))
                                .ofScale(2),
                        cents().injectNull(0.4),
                        cents().injectNull(0.4),
                        cents().injectNull(0.4))
                .as((lines, backed, rate, share, reserved, cap, available) -> new Input(
                        lines,
                        backed,
                        rates(rate),
                        share,
                        in(rate, reserved),
                        in(rate, cap),
                        "F-TEST",
                        in(rate, available)));
    }

    /** Every third line has a rate of another day. */
    private static Rates rates(Rate rate) {
        if (rate.to().equals(EUR)) {
            return new Rates(rate, Map.of());
        }
        BigDecimal later = rate.factor().multiply(new BigDecimal("1.0123"));
        Rate other = new Rate(rate.to(), later, rate.source(), rate.date().plusDays(1));
        return new Rates(rate, Map.of(1, other, 4, other));
    }

    private static Arbitrary<Rate> rate(String code) {
        LocalDate day = LocalDate.of(2026, 11, 20);
        Currency to = Currency.getInstance(code);
        return code.equals("EUR")
                ? Arbitraries.just(new Rate(to, BigDecimal.ONE, "same currency", day))
                : Arbitraries.bigDecimals()
                        .between(new BigDecimal("0.2"), new BigDecimal("180"))
                        .ofScale(6)
                        .map(factor -> new Rate(to, factor, "test", day));
    }

    private static Arbitrary<List<Line>> lines() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 5_000_000),
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 120).injectNull(0.6))
                .as(WaterfallProperties::line)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(WaterfallProperties::numbered);
    }

    /** @param keptPercent how much of the eligible cost a reviewer left; above 100 means no more than all */
    private static Line line(long net, long tax, boolean recoverable, Integer keptPercent) {
        Line line = new Line(1, "cost", "supplier", null, null, null, eur(net), eur(tax), recoverable, null, null);
        if (keptPercent == null) {
            return line;
        }
        Money kept = Waterfall.eligible(line).percent(new BigDecimal(keptPercent));
        return new Line(
                1, "cost", "supplier", null, null, null, eur(net), eur(tax), recoverable, kept, "INELIGIBLE_EXPENSE");
    }

    private static List<Line> numbered(List<Line> lines) {
        List<Line> numbered = new ArrayList<>();
        for (Line line : lines) {
            numbered.add(new Line(
                    numbered.size() + 1,
                    line.description(),
                    line.supplierName(),
                    null,
                    null,
                    null,
                    line.net(),
                    line.tax(),
                    line.taxRecoverable(),
                    line.approvedNet(),
                    line.cutReason()));
        }
        return numbered;
    }

    private static Arbitrary<Long> cents() {
        return Arbitraries.longs().between(-1000, 20_000_000);
    }

    private static Money in(Rate rate, Long cents) {
        return cents == null ? null : Money.rounded(BigDecimal.valueOf(cents, 2), rate.to());
    }

    private static Money eur(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2), EUR);
    }

    private static List<Money> limits(Input input) {
        List<Money> limits = new ArrayList<>();
        if (input.preApproved() != null) {
            limits.add(input.preApproved());
        }
        if (input.perClaimCap() != null) {
            limits.add(input.perClaimCap());
        }
        if (input.available() != null) {
            limits.add(input.available());
        }
        return limits;
    }

    private static WaterfallStep step(List<WaterfallStep> steps, String name) {
        return steps.stream()
                .filter(step -> step.step().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static WaterfallStep last(List<WaterfallStep> steps) {
        return steps.get(steps.size() - 1);
    }
}
