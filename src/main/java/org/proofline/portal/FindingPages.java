package org.proofline.portal;

import java.util.UUID;
import org.proofline.adjudication.Adjudication;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A reviewer's word on what a rule found, given on the claim's page. */
@Controller
class FindingPages {

    private final Adjudication adjudication;

    FindingPages(Adjudication adjudication) {
        this.adjudication = adjudication;
    }

    @PostMapping("/staff/claims/{id}/findings/{key}")
    String judge(
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        Duty.required(DuplicatePages.JUDGES);
        try {
            adjudication.judge(id, key, verdict, reason);
            ClaimEditing.say(flash, DuplicatePages.NOTED);
        } catch (DomainException refusal) {
            if (refusal.kind() != DomainException.Kind.INVALID) {
                throw refusal;
            }
            flash.addFlashAttribute("flash", new Page.Flash("warning", refusal.getMessage()));
        }
        return "redirect:/staff/claims/" + id + "#findings";
    }
}
