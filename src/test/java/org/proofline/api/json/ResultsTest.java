package org.proofline.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proofline.shared.DomainException;

class ResultsTest {

    @Test
    void a_figure_may_be_a_number_a_text_or_an_amount() throws JsonProcessingException {
        assertThat(read("12")).containsEntry("pipeline", "12");
        assertThat(read("\"many\"")).containsEntry("pipeline", "many");
        assertThat(read("{\"amount\": \"50000.00\", \"currency\": \"EUR\"}")).containsEntry("pipeline", "50000.00 EUR");
    }

    @Test
    void anything_else_is_refused_and_named() {
        for (String bad : new String[] {
            "[]", "{}", "{\"amount\": 5, \"currency\": \"EUR\"}", "{\"amount\": \"5\", \"currency\": \"ZZZ\"}"
        }) {
            assertThatThrownBy(() -> read(bad))
                    .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.errors())
                            .extracting(DomainException.FieldError::field)
                            .containsExactly("results.pipeline"));
        }
    }

    private static Map<String, String> read(String json) throws JsonProcessingException {
        JsonNode value = new ObjectMapper().readTree(json);
        return Results.of(Map.of("pipeline", value), "results");
    }
}
