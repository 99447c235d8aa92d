package org.proofline.api.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;

/**
 * An amount as clients may write it: {@code {"amount": "1250.00", "currency": "EUR"}}, {@code "1250.00"} or {@code
 * 1250.00}. A number is read by its digits, never through floating point.
 *
 * @param currency null when it goes without saying
 */
@JsonDeserialize(using = AmountInput.Reader.class)
public record AmountInput(String amount, String currency) {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    /** @throws DomainException INVALID when it is no amount, or in another currency than the given one */
    public Money in(String expected) {
        if (currency != null && expected != null && !currency.equals(expected)) {
            throw DomainException.invalid(
                    "CURRENCY_MISMATCH", "This amount is in " + currency + ", expected " + expected + ".");
        }
        if (amount == null || !DECIMAL.matcher(amount).matches()) {
            throw DomainException.invalid(
                    "AMOUNT_FORMAT", "This is not an amount. Write it like \"1250.00\", with a point.");
        }
        return Money.of(new BigDecimal(amount), currency == null ? expected : currency);
    }

    /** The digits alone, for amounts whose currency the receiver knows. */
    public static String digits(AmountInput input) {
        return input == null ? null : input.amount();
    }

    static final class Reader extends StdDeserializer<AmountInput> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(AmountInput.class);
        }

        @Override
        public AmountInput deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.START_OBJECT) {
                Amount given = context.readValue(parser, Amount.class);
                return new AmountInput(given.amount(), given.currency());
            }
            if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
                return new AmountInput(parser.getText().trim(), null);
            }
            return (AmountInput) context.handleUnexpectedToken(Amount.class, parser);
        }
    }
}
