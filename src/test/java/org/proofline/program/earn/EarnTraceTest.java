package org.proofline.program.earn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.proofline.program.earn.EarnFixture.earned;
import static org.proofline.program.earn.EarnFixture.percent;
import static org.proofline.program.earn.EarnFixture.sale;
import static org.proofline.program.earn.EarnFixture.silver;
import static org.proofline.program.earn.EarnFixture.tiers;
import static org.proofline.program.earn.EarnFixture.totals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.proofline.program.earn.EarnFormula.Matrix;
import org.proofline.program.earn.EarnFormula.Matrix.Cell;
import org.proofline.program.earn.EarnFormula.Reading;
import org.proofline.shared.DomainException;

class EarnTraceTest {

    private static final EarnFormula TABLE = tiers(
            Reading.STEPPED,
            Metric.NET_VALUE,
            Tier.from("0", Rate.percent("2")),
            Tier.from("10000", Rate.percent("3.5")));
    private static final EarnPlan PLAN = EarnPlan.of("EUR", TABLE).capped(CapKind.PARTNER, "250");

    @Test
    void every_step_says_what_happened_in_both_languages() {
        Earned earned = earned(PLAN, silver(), sale("1", "12000.50"));
        assertThat(earned.steps())
                .extracting(step -> step.sentence(Locale.ENGLISH))
                .containsExactly(
                        "10,000.00 EUR in the tier from 0.00 EUR: 2 %.",
                        "2,000.50 EUR in the tier from 10,000.00 EUR: 3.5 %.",
                        "Rounded to 270.02 EUR.",
                        "One partner can get at most 250.00 EUR more.");
        assertThat(earned.steps().get(1).sentence(Locale.GERMAN))
                .isEqualTo("2.000,50 EUR in der Staffel ab 10.000,00 EUR: 3,5 %.");
        assertThat(earned.steps())
                .extracting(EarnStep::after)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("200"),
                        new BigDecimal("270.0175"),
                        new BigDecimal("270.02"),
                        new BigDecimal("250"));
    }

    @Test
    void the_lines_behind_a_step_can_be_listed() {
        EarnPlan plan = EarnPlan.of(
                "EUR",
                new Matrix(
                        List.of(Dimension.PRODUCT_GROUP),
                        List.of(new Cell(List.of("SERVICE"), percent("5")), new Cell(List.of("*"), percent("1")))));
        EarnLine service = sale("S-1", "SERVICE", "1", "100");
        EarnLine core = sale("1", "1000");
        EarnStep rest = earned(plan, silver(), service, core).steps().get(3);
        assertThat(rest.rule()).isEqualTo("FLAT");
        assertThat(rest.lineCount()).isEqualTo(1);
        assertThat(rest.lines().matches(core, "SILVER")).isTrue();
        assertThat(rest.lines().matches(service, "SILVER")).isFalse();
    }

    @Test
    void a_plan_survives_being_written_and_read() {
        EarnPlan plan = EarnPlan.of(
                        "EUR",
                        new EarnFormula.Sum(List.of(
                                TABLE,
                                new EarnFormula.ByPartnerTier(Map.of("GOLD", new BigDecimal("1.5")), percent("1")),
                                new EarnFormula.Only(Selection.of(Dimension.REGION, "DACH"), percent("0.25")))))
                .capped(CapKind.PERIOD, "1000.00")
                .onlyLines(Selection.of(Dimension.PRODUCT_GROUP, "CORE").without(Selection.of(Dimension.PRODUCT, "X")));
        EarnPlan again = EarnJson.read(EarnJson.write(plan));
        assertThat(again).isEqualTo(plan);
        assertThat(EarnJson.write(again)).isEqualTo(EarnJson.write(plan));
        assertThatThrownBy(() -> EarnJson.read("{\"currency\":\"EUR\",\"formula\":{\"rule\":\"magic\"}}"))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void words_are_made_from_the_plan_in_each_language() {
        assertThat(EarnWords.of(PLAN, Locale.ENGLISH))
                .contains(
                        "Each tier of net value pays its own rate on what lies in it: from 0.00 EUR: 2 %; "
                                + "from 10,000.00 EUR: 3.5 %.",
                        "One partner gets at most 250.00 EUR.");
        assertThat(EarnWords.of(PLAN, Locale.GERMAN)).contains("Ein Partner erhält höchstens 250,00 EUR.");
    }

    @Test
    void both_bundles_have_the_same_sentences() {
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle english = ResourceBundle.getBundle("messages-earn", Locale.ROOT, control);
        ResourceBundle german = ResourceBundle.getBundle("messages-earn", Locale.GERMAN, control);
        assertThat(german.getLocale()).isEqualTo(Locale.GERMAN);
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(((PropertyResourceBundle) german).handleGetObject(key))
                        .as(key)
                        .isNotNull());
    }

    @Test
    void totals_that_are_not_told_apart_enough_are_refused() {
        EarnPlan plan = EarnPlan.of("EUR", new EarnFormula.Only(Selection.of(Dimension.REGION, "DACH"), percent("1")));
        Totals blurred = totals(PLAN, sale("1", "100"));
        assertThatThrownBy(() -> EarnCalculator.calculate(plan, blurred, silver()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("REGION");
    }

    @Test
    void mistakes_of_a_plan_are_found() {
        EarnPlan falling = EarnPlan.of(
                "EUR",
                tiers(
                        Reading.STEPPED,
                        Metric.NET_VALUE,
                        Tier.from("100", Rate.percent("2")),
                        Tier.from("100", Rate.percent("101"))));
        assertThat(EarnCheck.mistakes(falling))
                .extracting(DomainException.FieldError::field)
                .containsExactly("earn.tiers", "earn.rate");
        EarnPlan tooFine =
                PLAN.capped(CapKind.OFFER, "10.005").rounded(new Rounding(Rounding.Way.DOWN, new BigDecimal("0.001")));
        assertThat(EarnCheck.mistakes(tooFine))
                .extracting(DomainException.FieldError::field)
                .containsExactly("earn.rounding.to", "earn.caps.OFFER");
        assertThat(EarnCheck.mistakes(PLAN)).isEmpty();
    }
}
