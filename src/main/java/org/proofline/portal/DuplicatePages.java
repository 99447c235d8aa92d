package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.proofline.adjudication.Adjudication;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimStatus;
import org.proofline.claims.Claims;
import org.proofline.security.Role;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A reviewer's word on a possible duplicate, given on the claim's page. */
@Controller
class DuplicatePages {

    static final Role[] JUDGES = {
        Role.CLAIMS_VALIDATOR, Role.MARKETING_REVIEWER, Role.CHANNEL_MANAGER, Role.FINANCE_APPROVER
    };

    /** What is said after a word was taken. */
    static final String NOTED = "Noted. While a claim is not decided, every rule looks at it again.";

    private final Adjudication adjudication;
    private final Claims claims;
    private final DuplicateSides sides;
    private final Pages pages;

    DuplicatePages(Adjudication adjudication, Claims claims, DuplicateSides sides, Pages pages) {
        this.adjudication = adjudication;
        this.claims = claims;
        this.sides = sides;
        this.pages = pages;
    }

    /** One pair without the page around it, for the forms in Tasklist. */
    @GetMapping("/staff/claims/{id}/duplicates/{matchId}")
    String show(@PathVariable UUID id, @PathVariable UUID matchId, HttpServletRequest request, Model model) {
        Signed.staff();
        Claim claim = claims.get(id);
        model.addAttribute("page", pages.of("Possible duplicate of " + claim.number(), request));
        model.addAttribute("pair", sides.of(claim, matchId));
        model.addAttribute("mayAnswer", mayAnswer(claim.status()));
        return "fragments/duplicate-pair";
    }

    @PostMapping("/staff/claims/{id}/duplicates/{matchId}")
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID matchId,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        Duty.required(JUDGES);
        try {
            adjudication.answer(id, matchId, verdict, reason);
            ClaimEditing.say(flash, NOTED);
        } catch (DomainException refusal) {
            if (refusal.kind() != DomainException.Kind.INVALID) {
                throw refusal;
            }
            flash.addFlashAttribute("flash", new Page.Flash("warning", refusal.getMessage()));
        }
        return "redirect:/staff/claims/" + id + "#duplicates";
    }

    /** Whether the signed-in person may answer while a claim stands so; on a decided claim it counts for the record of the rule. */
    static boolean mayAnswer(ClaimStatus status) {
        return status != ClaimStatus.DRAFT && Duty.has(JUDGES);
    }
}
