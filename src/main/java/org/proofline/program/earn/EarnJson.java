package org.proofline.program.earn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.proofline.shared.DomainException;

/** Plans as text. What is stored for years has a format of its own. */
public final class EarnJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private EarnJson() {}

    public static String write(EarnPlan plan) {
        try {
            return JSON.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan cannot be written", e);
        }
    }

    /** @throws DomainException INVALID when the text is no plan; it says where */
    public static EarnPlan read(String text) {
        try {
            return JSON.readValue(text, EarnPlan.class);
        } catch (JsonProcessingException e) {
            throw DomainException.invalid(
                    "EARN_PLAN_UNREADABLE", "This is no earn plan: " + e.getOriginalMessage() + " Mend it.");
        }
    }
}
