package org.proofline.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proofline.claims.FundRequest;
import org.proofline.partner.Partners;
import org.proofline.partner.RewardPayees;
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
    private final RewardPayees payees;
    private final Clock clock;

    ClaimChoices(Offers offers, ProofMatrix matrix, Partners partners, RewardPayees payees, Clock clock) {
        this.offers = offers;
        this.matrix = matrix;
        this.partners = partners;
        this.payees = payees;
        this.clock = clock;
    }

    List<Offer> offers() {
        return offers.claimableBy(partners.get(Signed.partner()).code(), today());
    }

    Offer offer(String code) {
        return offers.inForce(code, today());
    }

    /** What holds where a form for a new claim says nothing. */
    ClaimForm.Usual usual(ClaimForm form) {
        Offer offer = offer(form.offerCode());
        return usual(offer, offer.currency());
    }

    /** Rewards have no supplier: what was earned comes from the partner's own sales and acts. */
    ClaimForm.Usual usual(Offer offer, String currency) {
        ClaimFields fields = ClaimFields.of(offer);
        String supplier = fields.costs() ? null : partners.get(Signed.partner()).name();
        return new ClaimForm.Usual(currency, supplier, fields);
    }

    /** Who may be rewarded, by user name; whoever the claim names already is among them. */
    Map<String, String> payees(String named) {
        Map<String, String> choice = new LinkedHashMap<>();
        payees.ofEmployer(Signed.partner()).forEach(payee -> choice.put(payee.username(), payee.name()));
        if (!ClaimForm.isBlank(named)) {
            choice.putIfAbsent(named, named);
        }
        return choice;
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
                .map(line -> ClaimForm.LineForm.of(line.description()))
                .toList();
        return new ClaimForm(
                        request.offerCode(),
                        request.id().toString(),
                        "on",
                        "",
                        request.activityType(),
                        request.activityStart().toString(),
                        request.activityEnd().toString(),
                        request.country(),
                        request.venue(),
                        "",
                        "",
                        lines)
                .withSpareLines();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
