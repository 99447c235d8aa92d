package org.proofline.api.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Component;

/** JSON merge patch (RFC 7396): what is named is replaced, null takes away, lists are replaced as a whole. */
@Component
public class MergePatch {

    private final ObjectMapper json;

    MergePatch(ApiJson json) {
        this.json = json.mapper();
    }

    /** @throws DomainException INVALID when the patch names a field that the type does not have */
    public <T> T apply(JsonNode patch, T current, Class<T> type) {
        if (!patch.isObject()) {
            throw DomainException.invalid("WRONG_TYPE", "A merge patch is a JSON object.");
        }
        JsonNode merged = merge(json.valueToTree(current), patch);
        try {
            return json.treeToValue(merged, type);
        } catch (JsonProcessingException e) {
            throw JsonMistakes.translate(e);
        }
    }

    private JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target != null && target.isObject() ? (ObjectNode) target : json.createObjectNode();
        patch.fields().forEachRemaining(field -> {
            if (field.getValue().isNull()) {
                result.remove(field.getKey());
            } else {
                result.set(field.getKey(), merge(result.get(field.getKey()), field.getValue()));
            }
        });
        return result;
    }
}
