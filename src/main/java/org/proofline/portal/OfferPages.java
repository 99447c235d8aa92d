package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.proofline.program.ProofMatrix;
import org.proofline.program.ProofRequirement;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a partner can earn: the offers with their rules in plain words and the proof each activity needs. */
@Controller
class OfferPages {

    private final Offers offers;
    private final ProofMatrix matrix;
    private final ClaimChoices choices;
    private final RewardChoices rewards;
    private final Pages pages;

    OfferPages(Offers offers, ProofMatrix matrix, ClaimChoices choices, RewardChoices rewards, Pages pages) {
        this.offers = offers;
        this.matrix = matrix;
        this.choices = choices;
        this.rewards = rewards;
        this.pages = pages;
    }

    @GetMapping("/offers")
    String list(HttpServletRequest request, Model model) {
        Signed.partner();
        model.addAttribute("page", pages.of("Offers", request));
        model.addAttribute("cards", choices.offers().stream().map(this::card).toList());
        model.addAttribute("rewards", rewards.of(Signed.partner()));
        return "partner/offers";
    }

    private OfferCard card(Offer offer) {
        Map<String, List<ProofRequirement>> proof = new LinkedHashMap<>();
        choices.activitiesOf(offer).forEach((code, label) -> proof.put(label, matrix.required(offer, code)));
        return new OfferCard(offer, offers.inPlainWords(offer), proof);
    }
}
