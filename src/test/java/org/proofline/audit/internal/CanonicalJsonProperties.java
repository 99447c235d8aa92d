package org.proofline.audit.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.proofline.shared.Money;

class CanonicalJsonProperties {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    @Property
    void is_json_that_says_the_same_and_writes_itself_again(@ForAll("values") Map<String, Object> value)
            throws JsonProcessingException {
        String text = CanonicalJson.of(value);
        Map<?, ?> read = JSON.readValue(text, Map.class);
        assertThat(read).isEqualTo(value);
        assertThat(CanonicalJson.of(read)).isEqualTo(text);
    }

    @Property
    void does_not_depend_on_the_order_of_the_map(@ForAll("values") Map<String, Object> value) {
        List<String> keys = new ArrayList<>(value.keySet());
        Collections.reverse(keys);
        Map<String, Object> reversed = new LinkedHashMap<>();
        keys.forEach(key -> reversed.put(key, value.get(key)));
        assertThat(CanonicalJson.of(reversed)).isEqualTo(CanonicalJson.of(value));
    }

    @Property
    void any_text_survives_utf_8_and_the_database(@ForAll String text) {
        String json = CanonicalJson.of(text);
        assertThat(new String(json.getBytes(UTF_8), UTF_8)).isEqualTo(json);
        assertThat(json.chars()).noneMatch(c -> c < ' ');
        assertThat(CanonicalJson.of(CanonicalJson.storable(text))).isEqualTo(json);
    }

    @Property
    void amounts_are_strings_without_exponent(@ForAll BigDecimal amount) {
        assertThat(CanonicalJson.of(amount)).isEqualTo('"' + amount.toPlainString() + '"');
    }

    @Example
    void money_names_its_currency() {
        assertThat(CanonicalJson.of(Money.eur("10.1"))).isEqualTo("{\"amount\":\"10.10\",\"currency\":\"EUR\"}");
    }

    @Example
    void floating_point_and_unknown_objects_are_refused() {
        assertThatThrownBy(() -> CanonicalJson.of(1.5f)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.of(List.of(new Object()))).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<Map<String, Object>> values() {
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                Arbitraries.strings().map(CanonicalJson::storable).asGeneric(),
                Arbitraries.integers().asGeneric(),
                Arbitraries.of(true, false).asGeneric());
        Arbitrary<Object> lists = scalars.list().ofMaxSize(3).asGeneric();
        Arbitrary<String> keys = Arbitraries.strings().ofMaxLength(6).map(CanonicalJson::storable);
        Arbitrary<Object> maps = Arbitraries.maps(keys, scalars).ofMaxSize(3).asGeneric();
        return Arbitraries.maps(keys, Arbitraries.oneOf(scalars, lists, maps)).ofMaxSize(5);
    }
}
