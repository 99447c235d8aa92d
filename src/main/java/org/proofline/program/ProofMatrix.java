package org.proofline.program;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which proof each activity type needs; data, loaded from the proof matrix, kept with the offer version. */
public interface ProofMatrix {

    /** @throws org.proofline.shared.DomainException NOT_FOUND for an unknown activity type */
    List<ProofRequirement> required(Offer offer, String activityType);

    /** The same with labels and hints in that language. */
    List<ProofRequirement> required(Offer offer, String activityType, Locale locale);

    /**
     * What the activity pays for, and its limits.
     *
     * @throws org.proofline.shared.DomainException NOT_FOUND for an unknown activity type
     */
    ActivityRules rules(Offer offer, String activityType);

    /** Whether a code is a requirement code of the matrix at all. */
    boolean knows(String requirementCode);

    /** Kind of a requirement code: COST, EXECUTION, METRIC. */
    String kindOf(String requirementCode);

    /** What the partner reads for a requirement code, such as "Photo of the event". */
    String labelOf(String requirementCode);

    /** All activity types, code to label. */
    Map<String, String> activityTypes();

    /** The same with labels in that language. */
    Map<String, String> activityTypes(Locale locale);
}
