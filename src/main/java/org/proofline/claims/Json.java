package org.proofline.claims;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.proofline.shared.Money;

/** The JSON of the columns that hold lists: lines, waterfall, results. Amounts stand there as {@code "12.50 EUR"}. */
final class Json {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addModule(money())
            .build();

    private Json() {}

    static String write(Object value) {
        try {
            return value == null ? null : MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A claim's data can't be written as JSON", e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return json == null ? null : MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A claim's stored JSON can't be read", e);
        }
    }

    static <T> List<T> list(String json, Class<T[]> type) {
        return json == null ? List.of() : List.of(read(json, type));
    }

    static Map<String, String> texts(String json) {
        try {
            return json == null ? Map.of() : MAPPER.readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A claim's stored JSON can't be read", e);
        }
    }

    private static SimpleModule money() {
        return new SimpleModule()
                .addSerializer(Money.class, ToStringSerializer.instance)
                .addDeserializer(Money.class, new StdScalarDeserializer<>(Money.class) {
                    @Override
                    public Money deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                        String[] parts = parser.getText().split(" ");
                        return Money.of(parts[0], parts[1]);
                    }
                });
    }
}
