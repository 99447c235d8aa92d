package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
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

/** Asking for funds before the activity. */
@Controller
class FundRequestPages {

    private final FundRequests requests;
    private final Offers offers;
    private final ClaimChoices choices;
    private final Pages pages;

    FundRequestPages(FundRequests requests, Offers offers, ClaimChoices choices, Pages pages) {
        this.requests = requests;
        this.offers = offers;
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping("/fund-requests")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.of("Fund requests", request));
        model.addAttribute("requests", requests.ofPartner(Signed.partner()));
        model.addAttribute(
                "offers",
                choices.offers().stream()
                        .filter(offer -> offer.terms().fundRequestRequired())
                        .toList());
        return "partner/fund-requests";
    }

    @GetMapping("/fund-requests/new")
    String start(@RequestParam String offer, HttpServletRequest request, Model model) {
        return form("/fund-requests", FundRequestForm.empty(offer), null, request, model);
    }

    @PostMapping("/fund-requests")
    String create(
            @ModelAttribute FundRequestForm form, HttpServletRequest request, Model model, RedirectAttributes flash) {
        try {
            FundRequest made =
                    requests.draft(form.toDraft(choices.offer(form.offerCode()).currency()));
            ClaimEditing.say(flash, "Your draft is saved. Look it over, then submit it.");
            return "redirect:/fund-requests/" + made.id();
        } catch (DomainException refusal) {
            return form("/fund-requests", form.withSpareLines(), refusal, request, model);
        }
    }

    @GetMapping("/fund-requests/{id}")
    String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Signed.partner();
        FundRequest found = requests.get(id);
        model.addAttribute("page", pages.of("Fund request " + found.number(), request));
        model.addAttribute("request", found);
        return "partner/fund-request";
    }

    @GetMapping("/fund-requests/{id}/edit")
    String edit(@PathVariable UUID id, HttpServletRequest request, Model model) {
        FundRequest found = requests.get(id);
        model.addAttribute("version", found.version());
        return form("/fund-requests/" + id, FundRequestForm.of(found), null, request, model);
    }

    @PostMapping("/fund-requests/{id}")
    String save(
            @PathVariable UUID id,
            @RequestParam long version,
            @ModelAttribute FundRequestForm form,
            HttpServletRequest request,
            Model model) {
        try {
            requests.edit(
                    id, version, form.toDraft(choices.offer(form.offerCode()).currency()));
            return "redirect:/fund-requests/" + id;
        } catch (DomainException refusal) {
            model.addAttribute("version", version);
            return form("/fund-requests/" + id, form.withSpareLines(), refusal, request, model);
        }
    }

    @PostMapping("/fund-requests/{id}/submission")
    String submit(@PathVariable UUID id, RedirectAttributes flash) {
        Signed.partner();
        requests.submit(id);
        ClaimEditing.say(flash, "Submitted. We write to you when it is decided.");
        return "redirect:/fund-requests/" + id;
    }

    @PostMapping("/fund-requests/{id}/cancellation")
    String cancel(@PathVariable UUID id, @RequestParam String comment, RedirectAttributes flash) {
        Signed.partner();
        requests.cancel(id, "OTHER", comment);
        ClaimEditing.say(flash, "Cancelled; what was reserved is free again.");
        return "redirect:/fund-requests/" + id;
    }

    private String form(
            String action, FundRequestForm form, DomainException refusal, HttpServletRequest request, Model model) {
        Signed.partner();
        Offer offer = choices.offer(form.offerCode());
        model.addAttribute("page", pages.of("Request funds", request));
        model.addAttribute("action", action);
        model.addAttribute("form", form);
        model.addAttribute("offer", offer);
        model.addAttribute("rules", offers.inPlainWords(offer));
        model.addAttribute("activities", choices.activitiesOf(offer));
        model.addAttribute("refusal", refusal == null ? null : refusal.getMessage());
        model.addAttribute("errors", Errors.byField(refusal == null ? List.of() : refusal.errors()));
        model.asMap().putIfAbsent("version", 0L);
        return "partner/fund-request-form";
    }
}
