package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.claims.FundRequest;
import org.proofline.claims.FundRequests;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a claim: what, when, which costs. A refused form comes back with everything that was typed. */
@Controller
class ClaimEditing {

    private final Claims claims;
    private final Offers offers;
    private final FundRequests requests;
    private final ClaimChoices choices;
    private final Pages pages;

    ClaimEditing(Claims claims, Offers offers, FundRequests requests, ClaimChoices choices, Pages pages) {
        this.claims = claims;
        this.offers = offers;
        this.requests = requests;
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping("/claims/new")
    String start(
            @RequestParam(required = false) String offer,
            @RequestParam(required = false) String fundRequest,
            HttpServletRequest request,
            Model model) {
        Signed.partner();
        if (offer == null) {
            model.addAttribute("page", pages.of("New claim", request));
            model.addAttribute("offers", choices.offers());
            return "partner/choose-offer";
        }
        ClaimForm form = fundRequest == null
                ? ClaimForm.empty(offer, null)
                : choices.prefilled(requests.get(UUID.fromString(fundRequest)));
        return form("/claims", null, form, choices.offer(form.offerCode()), request, model);
    }

    @PostMapping("/claims")
    String create(@ModelAttribute ClaimForm form, HttpServletRequest request, Model model, RedirectAttributes flash) {
        Signed.partner();
        try {
            Claim claim = claims.draft(form.toDraft(choices.usual(form), Map.of()));
            say(flash, "Your draft is saved. Add the proof next.");
            return "redirect:/claims/" + claim.id();
        } catch (DomainException refusal) {
            return form("/claims", refusal, form.withSpareLines(), choices.offer(form.offerCode()), request, model);
        }
    }

    @GetMapping("/claims/{id}/edit")
    String edit(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Signed.partner();
        Claim claim = claims.get(id);
        model.addAttribute("version", claim.version());
        return form("/claims/" + id, null, ClaimForm.of(claim), claims.rules(id), request, model);
    }

    @PostMapping("/claims/{id}")
    String save(
            @PathVariable UUID id,
            @RequestParam long version,
            @ModelAttribute ClaimForm form,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        Signed.partner();
        try {
            Claim claim = claims.get(id);
            claims.edit(id, version, form.toDraft(choices.usual(claims.rules(id), claim.currency()), claim.results()));
            say(flash, "Saved.");
            return "redirect:/claims/" + id;
        } catch (DomainException refusal) {
            model.addAttribute("version", version);
            return form("/claims/" + id, refusal, form.withSpareLines(), claims.rules(id), request, model);
        }
    }

    private String form(
            String action,
            DomainException refusal,
            ClaimForm form,
            Offer offer,
            HttpServletRequest request,
            Model model) {
        ClaimFields fields = ClaimFields.of(offer);
        model.addAttribute("page", pages.of("Claim for " + offer.name(), request));
        model.addAttribute("action", action);
        model.addAttribute("form", form);
        model.addAttribute("offer", offer);
        model.addAttribute("fields", fields);
        model.addAttribute("payees", fields.person() ? choices.payees(form.payee()) : Map.of());
        model.addAttribute("rules", offers.inPlainWords(offer));
        model.addAttribute("activities", choices.activitiesOf(offer));
        model.addAttribute("requests", approvedRequests(offer));
        model.addAttribute("refusal", refusal == null ? null : refusal.getMessage());
        model.addAttribute("errors", Errors.byField(refusal == null ? List.of() : refusal.errors()));
        model.asMap().putIfAbsent("version", 0L);
        return "partner/claim-form";
    }

    private List<FundRequest> approvedRequests(Offer offer) {
        return requests.ofPartner(Signed.partner()).stream()
                .filter(request -> request.offerCode().equals(offer.code()))
                .filter(request ->
                        request.status().equals("APPROVED") || request.status().equals("PARTIALLY_APPROVED"))
                .toList();
    }

    static void say(RedirectAttributes flash, String text) {
        flash.addFlashAttribute("flash", new Page.Flash("success", text));
    }
}
