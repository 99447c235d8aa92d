package org.proofline.api.offers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.program.Offer;
import org.proofline.program.OfferDifference;
import org.proofline.program.OfferEntry;
import org.proofline.program.OfferScheme.Purpose;

/** A version of an offer as program owners see it. */
@Schema(name = "OfferVersion")
record OfferVersionResource(
        UUID id,
        @Schema(example = "REBATE-VOLUME") String code,
        int version,
        String name,
        @Schema(description = "MDF, COOP, TRAINING, REBATE, SPIFF, BOUNTY, BONUS or COMMISSION") String kind,
        @Schema(description = "DRAFT, SENT, CHECKED, SCHEDULED, IN_FORCE, REPLACED, ENDED or RETIRED") String stage,
        LocalDate validFrom,
        LocalDate validTo,
        String fundCode,
        @Schema(description = "Code of the one number it is measured by") String primaryKpi,
        String owner,
        @Schema(description = "None of them may check or publish it") List<String> authors,
        String sentBy,
        String checkedBy,
        String publishedBy,
        Instant publishedAt,
        LocalDate retiredAfter,
        @Schema(description = "Why it was ended early") String retirementReason,
        @Schema(description = "Why it was sent back the last time") String returnReason,
        @Schema(description = "The rules, one sentence each") List<String> rules) {

    /** One value that differs; null where the version has none. */
    @Schema(name = "OfferDifference")
    record Difference(
            @Schema(example = "terms.costSharePercent") String path,
            @Schema(example = "50") String before,
            @Schema(example = "60") String after) {

        static Difference of(OfferDifference difference) {
            return new Difference(difference.path(), difference.before(), difference.after());
        }
    }

    /** Why it goes back. */
    @Schema(name = "OfferReturnInput")
    record ReturnInput(String reason) {}

    /** When and why it ends. */
    @Schema(name = "OfferRetirementInput")
    record RetirementInput(
            @Schema(description = "Last activity or sale date it is in force on") LocalDate lastDay, String reason) {}

    static OfferVersionResource of(OfferEntry entry, List<String> rules) {
        Offer offer = entry.offer();
        Purpose purpose = offer.scheme() == null ? null : offer.scheme().purpose();
        return new OfferVersionResource(
                offer.versionId(),
                offer.code(),
                offer.version(),
                offer.name(),
                offer.kind(),
                entry.stage().name(),
                offer.validFrom(),
                offer.validTo(),
                offer.fundCode(),
                purpose == null ? null : purpose.primaryKpi(),
                purpose == null ? null : purpose.owner(),
                entry.authors(),
                entry.sentBy(),
                entry.checkedBy(),
                entry.publishedBy(),
                entry.publishedAt(),
                entry.retirement() == null ? null : entry.retirement().lastDay(),
                entry.retirement() == null ? null : entry.retirement().reason(),
                entry.sentBack() == null ? null : entry.sentBack().reason(),
                rules);
    }
}
