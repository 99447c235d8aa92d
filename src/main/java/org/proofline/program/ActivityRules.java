package org.proofline.program;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an activity pays for, what it does not, and its limits; data of the proof matrix, kept with the offer version.
 *
 * @param eligible labels of what is paid for, such as "media"
 * @param limits in the order in which people read them
 */
public record ActivityRules(
        String activityType, List<String> eligible, List<Ineligible> ineligible, List<Limit> limits) {

    /**
     * A kind of cost that is not paid for.
     *
     * @param words how people call it, in lower case
     */
    public record Ineligible(String code, String label, List<String> words) {}

    /**
     * @param kind APPROVAL_FIRST, PERIOD_AMOUNT, PERIOD_SHARE, EVENT_PERSONS, PERSON_AMOUNT, NOT_FOR or OF_OFFER
     * @param amount an amount, a number of people or a share in per cent; null where the kind has none
     * @param currency of amounts, else null
     * @param sentence as people read it
     */
    public record Limit(String kind, BigDecimal amount, String currency, String sentence) {}
}
