package org.proofline.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proofline.claims.FundRequest;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.proofline.program.ProofMatrix;
import org.springframework.stereotype.Component;

/** What a partner may choose from when writing a claim or a fund request. */
@Component
class ClaimChoices {

    private final Offers offers;
    private final ProofMatrix matrix;
    private final Partners partners;
    private final Clock clock;

    ClaimChoices(Offers offers, ProofMatrix matrix, Partners partners, Clock clock) {
        this.offers = offers;
        this.matrix = matrix;
        this.partners = partners;
        this.clock = clock;
    }

    List<Offer> offers() {
        return offers.claimableBy(partners.get(Signed.partner()).code(), today());
    }

    Offer offer(String code) {
        return offers.inForce(code, today());
    }

    String currencyOf(ClaimForm form) {
        return offer(form.offerCode()).currency();
    }

    /** Activity codes of the offer with their labels. */
    Map<String, String> activitiesOf(Offer offer) {
        Map<String, String> labels = matrix.activityTypes();
        Map<String, String> choice = new LinkedHashMap<>();
        offer.activityTypes().forEach(code -> choice.put(code, labels.getOrDefault(code, code)));
        return choice;
    }

    ClaimForm prefilled(FundRequest request) {
        List<ClaimForm.LineForm> lines = request.lines().stream()
                .map(line -> new ClaimForm.LineForm(line.description(), "", "", "", "", "", "", "on"))
                .toList();
        return new ClaimForm(
                        request.offerCode(),
                        request.id().toString(),
                        "on",
                        "",
                        request.activityType(),
                        request.activityStart().toString(),
                        request.activityEnd().toString(),
                        "",
                        lines)
                .withSpareLines();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
