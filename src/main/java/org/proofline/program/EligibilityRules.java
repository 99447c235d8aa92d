package org.proofline.program;

import java.util.List;
import java.util.Map;

/** The decision table that says which conditions are not met; implemented where the engine is. */
public interface EligibilityRules {

    /** Codes of the conditions that are not met, in the order of the table. */
    List<String> notMet(Map<String, Object> facts);
}
