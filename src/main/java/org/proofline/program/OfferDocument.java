package org.proofline.program;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;

/** An offer as the document it is stored as: what program owners read, change and send again. */
public final class OfferDocument {

    private static final List<String> NUMBERED = List.of("versionId", "version");

    private OfferDocument() {}

    /** The whole offer, without its id and number, which are given and not written. */
    public static JsonNode write(Offer offer) {
        return ((ObjectNode) plain(OfferVersions.tree(offer))).remove(NUMBERED);
    }

    /**
     * @param versionId of the draft that is rewritten; null for a new one
     * @throws DomainException INVALID naming the field that cannot be read, also one that no offer has
     */
    public static Offer read(JsonNode document, UUID versionId) {
        if (document == null || !document.isObject()) {
            throw DomainException.invalid("OFFER_UNREADABLE", "Send the offer as one JSON object.");
        }
        ObjectNode numbered = (ObjectNode) plain(document.deepCopy());
        numbered.remove(NUMBERED);
        numbered.put("version", 0);
        numbered.put("versionId", versionId == null ? null : versionId.toString());
        try {
            return OfferVersions.readTyped(numbered);
        } catch (JsonMappingException e) {
            String field = e.getPath().stream()
                    .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : at.getFieldName())
                    .collect(Collectors.joining("."))
                    .replace(".[", "[");
            throw unreadable(field);
        } catch (IOException e) {
            throw unreadable("");
        }
    }

    /** What follows from an amount is no value of its own. */
    private static JsonNode plain(JsonNode node) {
        if (node.has("amount") && node.has("currency")) {
            ((ObjectNode) node).remove(OfferDifference.DERIVED);
        }
        node.forEach(OfferDocument::plain);
        return node;
    }

    private static DomainException unreadable(String field) {
        FieldError error = new FieldError(
                field,
                "UNREADABLE",
                "No offer has such a value here. Compare with the definition of a version that is saved.");
        return DomainException.invalid("OFFER_UNREADABLE", "The offer can't be read. Mend this field.", List.of(error));
    }
}
