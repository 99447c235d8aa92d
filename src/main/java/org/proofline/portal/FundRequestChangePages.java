package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

/** Changing an approved fund request: its key facts or its last day. Both are decided anew; the money stays reserved. */
@Controller
class FundRequestChangePages {

    private final FundRequests requests;
    private final Offers offers;
    private final ClaimChoices choices;
    private final Pages pages;

    FundRequestChangePages(FundRequests requests, Offers offers, ClaimChoices choices, Pages pages) {
        this.requests = requests;
        this.offers = offers;
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping("/fund-requests/{id}/change")
    String change(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Signed.partner();
        return form(id, FundRequestForm.of(requests.get(id)), null, request, model);
    }

    @PostMapping("/fund-requests/{id}/change")
    String amend(
            @PathVariable UUID id,
            @RequestParam String comment,
            @ModelAttribute FundRequestForm form,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        Signed.partner();
        try {
            FundRequest current = requests.get(id);
            String currency = current.requestedAmount().currency().getCurrencyCode();
            requests.amend(id, form.toDraft(currency), comment);
            ClaimEditing.say(flash, "The change is sent. The money stays reserved while it is decided.");
            return "redirect:/fund-requests/" + id;
        } catch (DomainException refusal) {
            return form(id, form.withSpareLines(), refusal, request, model);
        }
    }

    @PostMapping("/fund-requests/{id}/extension")
    String extend(
            @PathVariable UUID id,
            @RequestParam LocalDate until,
            @RequestParam String comment,
            RedirectAttributes flash) {
        Signed.partner();
        requests.extend(id, until, comment);
        ClaimEditing.say(flash, "You asked for more time. We write to you when it is decided.");
        return "redirect:/fund-requests/" + id;
    }

    private String form(
            UUID id, FundRequestForm form, DomainException refusal, HttpServletRequest request, Model model) {
        Offer offer = choices.offer(form.offerCode());
        model.addAttribute("page", pages.of("Change a fund request", request));
        model.addAttribute("action", "/fund-requests/" + id + "/change");
        model.addAttribute("change", true);
        model.addAttribute("version", 0L);
        model.addAttribute("form", form);
        model.addAttribute("offer", offer);
        model.addAttribute("rules", offers.inPlainWords(offer));
        model.addAttribute("activities", choices.activitiesOf(offer));
        model.addAttribute("refusal", refusal == null ? null : refusal.getMessage());
        model.addAttribute("errors", Errors.byField(refusal == null ? List.of() : refusal.errors()));
        return "partner/fund-request-form";
    }
}
