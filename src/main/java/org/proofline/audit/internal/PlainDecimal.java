package org.proofline.audit.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;

/** Amounts as strings with all their decimals, so that no reader rounds them. */
final class PlainDecimal extends StdSerializer<BigDecimal> {

    private static final long serialVersionUID = 1L;

    PlainDecimal() {
        super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(value.toPlainString());
    }
}
