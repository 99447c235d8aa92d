package org.proofline.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.claims.FundRequest.PlannedLine;
import org.proofline.claims.FundRequests.FundRequestDraft;
import org.proofline.claims.FundRequests.PlannedLineDraft;
import org.proofline.program.Offer;
import org.proofline.shared.Money;

/**
 * What a fund request asks for; kept as one JSON column, so that the terms approved before a change can be put back.
 *
 * @param country null where none was said, as in requests of before it could be
 * @param until a later last day for claims, when the request asks for more time; else null
 */
record FundRequestContent(
        UUID offerVersionId,
        String offerCode,
        String activityType,
        LocalDate activityStart,
        LocalDate activityEnd,
        String country,
        String venue,
        List<PlannedLine> lines,
        Money requestedAmount,
        Map<String, String> expectedResults,
        LocalDate until) {

    /** @param draft checked before */
    static FundRequestContent of(FundRequestDraft draft, Offer offer) {
        List<PlannedLine> lines = new ArrayList<>();
        for (PlannedLineDraft line : draft.lines()) {
            lines.add(new PlannedLine(lines.size() + 1, line.description(), line.net()));
        }
        return new FundRequestContent(
                offer.versionId(),
                offer.code(),
                draft.activityType(),
                draft.activityStart(),
                draft.activityEnd(),
                draft.place().country(),
                draft.place().venue(),
                lines,
                draft.requestedAmount(),
                draft.expectedResults() == null ? Map.of() : draft.expectedResults(),
                null);
    }

    Place place() {
        return new Place(country, venue);
    }

    FundRequestContent until(LocalDate day) {
        return new FundRequestContent(
                offerVersionId,
                offerCode,
                activityType,
                activityStart,
                activityEnd,
                country,
                venue,
                lines,
                requestedAmount,
                expectedResults,
                day);
    }
}
