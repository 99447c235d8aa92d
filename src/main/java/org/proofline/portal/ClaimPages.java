package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.adjudication.Adjudication;
import org.proofline.claims.ClaimStatus;
import org.proofline.claims.Claims;
import org.proofline.claims.Claims.ClaimFilter;
import org.proofline.insight.ClaimView;
import org.proofline.insight.ClaimViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A partner's claims: the list, one claim with its proof, status, timeline and calculation, and what to do with it. */
@Controller
class ClaimPages {

    private static final int PAGE_SIZE = 50;

    private final Claims claims;
    private final ClaimViews views;
    private final Adjudication adjudication;
    private final Pages pages;

    ClaimPages(Claims claims, ClaimViews views, Adjudication adjudication, Pages pages) {
        this.claims = claims;
        this.views = views;
        this.adjudication = adjudication;
        this.pages = pages;
    }

    @GetMapping("/claims")
    String list(
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String number,
            HttpServletRequest request,
            Model model) {
        Set<ClaimStatus> statuses = status == null || status.isBlank()
                ? Set.of()
                : Arrays.stream(status.split(",")).map(ClaimStatus::valueOf).collect(Collectors.toSet());
        String wanted = number == null || number.isBlank() ? null : number.trim();
        var filter = new ClaimFilter(statuses, Signed.partner(), null, wanted, null, null, null, PAGE_SIZE);
        model.addAttribute("page", pages.of("Claims", request));
        model.addAttribute("claims", claims.search(filter));
        model.addAttribute("status", status == null ? "" : status);
        model.addAttribute("number", number == null ? "" : number);
        return "partner/claims";
    }

    @GetMapping("/claims/{id}")
    String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Signed.partner();
        ClaimView view = views.of(id);
        model.addAttribute("page", pages.of("Claim " + view.claim().number(), request));
        model.addAttribute("view", view);
        model.addAttribute("timeline", TimelineRow.of(views.timeline(id)));
        model.addAttribute("preflight", view.claim().status().editable() ? adjudication.preflight(id) : null);
        return "partner/claim";
    }

    @PostMapping("/claims/{id}/submission")
    String submit(@PathVariable UUID id, RedirectAttributes flash) {
        Signed.partner();
        adjudication.submit(id);
        ClaimEditing.say(flash, "Submitted. You can follow it here; we write to you when something happens.");
        return "redirect:/claims/" + id;
    }

    @PostMapping("/claims/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, @RequestParam String comment, RedirectAttributes flash) {
        Signed.partner();
        claims.withdraw(id, "WITHDRAWN_BY_PARTNER", comment);
        ClaimEditing.say(flash, "The claim is withdrawn.");
        return "redirect:/claims/" + id;
    }

    @PostMapping("/claims/{id}/dispute")
    String dispute(
            @PathVariable UUID id,
            @RequestParam String reasonCode,
            @RequestParam String comment,
            RedirectAttributes flash) {
        Signed.partner();
        claims.dispute(id, reasonCode, comment);
        ClaimEditing.say(flash, "Your dispute goes to somebody who did not decide on this claim.");
        return "redirect:/claims/" + id;
    }

    @PostMapping("/claims/{id}/resubmission")
    String resubmit(@PathVariable UUID id, RedirectAttributes flash) {
        Signed.partner();
        UUID draft = claims.resubmit(id).id();
        ClaimEditing.say(flash, "A new draft replaces the rejected claim. Mend what was wrong, then submit it.");
        return "redirect:/claims/" + draft;
    }

    @PostMapping("/claims/{id}/copy")
    String copy(@PathVariable UUID id, RedirectAttributes flash) {
        Signed.partner();
        UUID draft = claims.copy(id).id();
        ClaimEditing.say(flash, "Copied as a new draft without proof. Change what is different this time.");
        return "redirect:/claims/" + draft + "/edit";
    }
}
