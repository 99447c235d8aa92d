package org.proofline.program;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.proofline.shared.Money;

/**
 * One published version of an offer. It never changes; a claim keeps the version it was made under.
 *
 * @param versionId id of this version, kept by claims and fund requests
 * @param code stable offer code such as {@code COOP-DIGITAL}
 * @param kind MDF, COOP, TRAINING, REBATE, SPIFF, BOUNTY, BONUS, COMMISSION
 * @param fundCode the fund that pays
 * @param payingEntity the vendor's legal entity that pays, such as {@code PL-EU}
 * @param validFrom first activity date, in the program's zone
 * @param validTo last activity date; null = open
 * @param activityTypes codes of the proof matrix this offer pays for
 * @param scheme purpose, audience, reward and booking; null for offers that only reimburse cost
 */
public record Offer(
        UUID versionId,
        String code,
        int version,
        String name,
        String description,
        String kind,
        String fundCode,
        String payingEntity,
        String currency,
        ZoneId zone,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> activityTypes,
        Terms terms,
        @JsonInclude(JsonInclude.Include.NON_NULL) OfferScheme scheme) {

    /** An offer that reimburses cost by its terms. */
    public Offer(
            UUID id,
            String code,
            int number,
            String name,
            String text,
            String kind,
            String fund,
            String payer,
            String currency,
            ZoneId zone,
            LocalDate from,
            LocalDate to,
            List<String> types,
            Terms terms) {
        this(id, code, number, name, text, kind, fund, payer, currency, zone, from, to, types, terms, null);
    }

    /**
     * The tax document behind its payments: what the scheme says, or the usual one for the kind. Offers without a scheme
     * give grants, for which there is none.
     */
    public OfferScheme.TaxDocument taxDocument() {
        return scheme == null ? OfferScheme.TaxDocument.NONE : scheme.taxDocument();
    }

    /** Whether cost may be claimed in any currency: the scheme then says whose rate counts. */
    public boolean takesAnyCurrency() {
        return scheme != null && scheme.earn() == null;
    }

    /** The same offer with a scheme. */
    public Offer with(OfferScheme other) {
        return new Offer(
                versionId,
                code,
                version,
                name,
                description,
                kind,
                fundCode,
                payingEntity,
                currency,
                zone,
                validFrom,
                validTo,
                activityTypes,
                terms,
                other);
    }

    /** The same offer as another version. */
    Offer identified(UUID id, int number) {
        return new Offer(
                id,
                code,
                number,
                name,
                description,
                kind,
                fundCode,
                payingEntity,
                currency,
                zone,
                validFrom,
                validTo,
                List.copyOf(activityTypes),
                terms,
                scheme);
    }

    /**
     * The rules of the offer, as data.
     *
     * @param costSharePercent the part of the eligible cost the vendor pays, 0–100
     * @param fundRequestRequired whether a fund request must be approved first
     * @param claimWithinDays days after the activity's end until which a claim may be made
     * @param perClaimCap the most one claim may get; null = none
     * @param straightThroughUpTo claims up to this net amount without findings need no person; null = always people
     * @param sampledPercent share of straight-through claims that a person looks at all the same
     * @param holdingDays days between approval and payability
     * @param settlement BANK, CREDIT_MEMO or ERP
     * @param clawbackNoticeDays days between the notice of a clawback and its netting
     * @param partnerCodes partners the offer is open to; empty = all
     * @param claimable false for offers that are shown but can't be claimed yet
     */
    public record Terms(
            BigDecimal costSharePercent,
            boolean fundRequestRequired,
            int claimWithinDays,
            Money perClaimCap,
            Money straightThroughUpTo,
            BigDecimal sampledPercent,
            int holdingDays,
            String settlement,
            int clawbackNoticeDays,
            List<String> partnerCodes,
            boolean claimable) {}
}
