package org.proofline.audit;

import java.util.Map;
import java.util.UUID;

/** Further files for a claim's pack, from modules the trail does not know; each bean of this type is asked. */
public interface PackSource {

    /** Names inside the pack, such as {@code processes/claim.bpmn}, to contents. */
    Map<String, byte[]> filesFor(UUID claimId);
}
