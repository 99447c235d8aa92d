package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.proofline.adjudication.WatchingHits;
import org.proofline.payout.PaymentScruples;
import org.proofline.security.Role;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What watching rules found, and people's word on it. */
@Controller
class RuleHitPages {

    private static final String PAGE = "redirect:/staff/rules/hits";

    private final WatchingHits hits;
    private final PaymentScruples scruples;
    private final Pages pages;

    RuleHitPages(WatchingHits hits, PaymentScruples scruples, Pages pages) {
        this.hits = hits;
        this.scruples = scruples;
        this.pages = pages;
    }

    @GetMapping("/staff/rules/hits")
    String show(@RequestParam(defaultValue = "false") boolean judged, HttpServletRequest request, Model model) {
        Duty.required(RulePages.READERS.toArray(Role[]::new));
        model.addAttribute("page", pages.of("What watching rules found", request));
        model.addAttribute("hits", hits.list(judged));
        model.addAttribute("judged", judged);
        model.addAttribute("me", Signed.in().username());
        model.addAttribute("mayJudge", Duty.has(RulePages.DECIDERS));
        return "staff/rule-hits";
    }

    @PostMapping("/staff/rules/hits")
    String look(RedirectAttributes flash) {
        Duty.required(RulePages.DECIDERS);
        hits.look();
        scruples.look();
        ClaimEditing.say(flash, "Looked at everything that happened since the last look.");
        return PAGE;
    }

    @PostMapping("/staff/rules/hits/{id}")
    String judge(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        Duty.required(RulePages.DECIDERS);
        try {
            hits.judge(id, verdict, reason);
            ClaimEditing.say(flash, "Noted for the record of the rule.");
        } catch (DomainException refusal) {
            flash.addFlashAttribute("flash", new Page.Flash("warning", refusal.getMessage()));
        }
        return PAGE;
    }
}
