package org.proofline.adjudication.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofline.adjudication.place.Atlas.Look;
import org.proofline.evidence.Position;
import org.proofline.shared.Countries;

class AtlasTest {

    /** What the rule lets pass. */
    private static final int TOLERANCE = 25;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Berlin, DE, 52.52, 13.40",
        "Madrid whose antipode is New Zealand, ES, 40.42, -3.70",
        "Wellington, NZ, -41.29, 174.78",
        "Quito near the equator, EC, -0.18, -78.47",
        "Kaliningrad apart from the rest, RU, 54.71, 20.51",
        "Nakhchivan apart from the rest, AZ, 39.21, 45.41",
        "Maseru within South Africa, LS, -29.40, 27.90",
        "Anchorage, US, 61.22, -149.90"
    })
    void a_place_lies_in_its_country_and_in_no_other(String name, String country, String latitude, String longitude) {
        assertThat(look(country, latitude, longitude)).contains(new Look(0, country));
        for (String other : new String[] {"JP", "BR", "ZA"}) {
            assertThat(look(other, latitude, longitude).orElseThrow().kilometres())
                    .as(other)
                    .isPositive();
            assertThat(look(other, latitude, longitude).orElseThrow().found()).isEqualTo(country);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Palma, ES, 39.57, 2.65",
        "Santa Cruz de Tenerife, ES, 28.46, -16.27",
        "Honolulu, US, 21.31, -157.83",
        "Lampedusa, IT, 35.51, 12.59",
        "Heligoland, DE, 54.18, 7.89",
        "Reykjavik, IS, 64.13, -21.90",
        "Malé, MV, 4.18, 73.51",
        "Funafuti, TV, -8.52, 179.20"
    })
    void islands_belong_to_their_country(String name, String country, String latitude, String longitude) {
        assertThat(look(country, latitude, longitude).orElseThrow().kilometres())
                .isLessThanOrEqualTo(TOLERANCE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Suva, FJ, -18.14, 178.44",
        "Taveuni west of the line, FJ, -16.85, 179.95",
        "Taveuni east of the line, FJ, -16.80, -179.95",
        "Anadyr, RU, 64.73, 177.51",
        "Uelen beyond the line, RU, 66.16, -169.81",
        "Egvekinot at the line, RU, 66.32, -179.12",
        "McMurdo, AQ, -77.85, 166.67",
        "The south pole, AQ, -90.00, 0.00"
    })
    void the_line_where_maps_are_cut_cuts_nothing(String name, String country, String latitude, String longitude) {
        assertThat(look(country, latitude, longitude).orElseThrow().kilometres())
                .isLessThanOrEqualTo(TOLERANCE);
        assertThat(look("DE", latitude, longitude).orElseThrow().kilometres()).isGreaterThan(1000);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Strasbourg, FR, DE, 48.58, 7.75",
        "Kehl, DE, FR, 48.57, 7.82",
        "Basel, CH, FR, 47.56, 7.59",
        "Görlitz, DE, PL, 51.15, 14.98",
        "Aachen, DE, BE, 50.77, 6.08",
        "Detroit, US, CA, 42.33, -83.05",
        "Tijuana, MX, US, 32.52, -117.03",
        "San Marino within Italy, SM, IT, 43.94, 12.45",
        "The Vatican within Rome, VA, IT, 41.90, 12.45",
        "Büsingen within Switzerland, DE, CH, 47.70, 8.69",
        "Monaco, MC, FR, 43.74, 7.42",
        "Singapore, SG, MY, 1.35, 103.82"
    })
    void next_to_a_border_both_countries_pass(
            String name, String country, String neighbour, String latitude, String longitude) {
        assertThat(look(country, latitude, longitude).orElseThrow().kilometres())
                .isLessThanOrEqualTo(TOLERANCE);
        assertThat(look(neighbour, latitude, longitude).orElseThrow().kilometres())
                .isLessThanOrEqualTo(TOLERANCE);
    }

    @Test
    void at_sea_there_is_no_country_and_the_way_to_the_coast_counts() {
        Look bay = look("DE", "54.30", "12.00").orElseThrow();
        Look ocean = look("PT", "45.00", "-30.00").orElseThrow();

        assertThat(bay.found()).isNull();
        assertThat(bay.kilometres()).isBetween(5, TOLERANCE);
        assertThat(ocean.found()).isNull();
        assertThat(ocean.kilometres()).isBetween(580, 610);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Paris, DE, FR, 48.86, 2.35, 270, 310",
        "Zurich, AT, CH, 47.37, 8.54, 70, 90",
        "New York from Yucatan, MX, US, 40.71, -74.01, 2420, 2500",
        "Suva, VU, FJ, -18.14, 178.44, 880, 960",
        "Winnipeg over a long straight border, US, CA, 49.90, -97.14, 95, 105"
    })
    void how_far_off_is_told_over_the_ground(
            String name, String from, String found, String latitude, String longitude, int least, int most) {
        Look look = look(from, latitude, longitude).orElseThrow();

        assertThat(look.found()).isEqualTo(found);
        assertThat(look.kilometres()).isBetween(least, most);
    }

    @Test
    void a_territory_counts_as_its_country_and_not_the_other_way_round() {
        assertThat(look("US", "18.42", "-66.07").orElseThrow().kilometres()).isZero();
        assertThat(look("PR", "18.42", "-66.07")).contains(new Look(0, "PR"));
        assertThat(look("FR", "-20.98", "55.50").orElseThrow().kilometres()).isZero();
        assertThat(look("RE", "-20.98", "55.50").orElseThrow().kilometres()).isZero();
        assertThat(look("DK", "72.00", "-40.00").orElseThrow().kilometres()).isZero();
        assertThat(look("GL", "55.68", "12.57").orElseThrow().kilometres()).isGreaterThan(TOLERANCE);
    }

    @Test
    void of_land_to_which_no_code_belongs_nothing_is_said() {
        for (String country : new String[] {"RS", "AL", "DE"}) {
            assertThat(look(country, "42.60", "21.00")).as(country).isEmpty();
        }
    }

    @Test
    void every_code_of_the_standard_has_an_outline() {
        assertThat(Countries.byName()).hasSize(249);
        assertThat(Countries.byName().keySet())
                .allSatisfy(code ->
                        assertThat(look(code, "52.52", "13.40")).as(code).isPresent());
    }

    private static Optional<Look> look(String country, String latitude, String longitude) {
        return Atlas.get().look(country, new Position(new BigDecimal(latitude), new BigDecimal(longitude)));
    }
}
