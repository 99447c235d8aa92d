package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.clawback.Clawbacks;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.program.Offers;
import org.proofline.security.Role;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking back what was paid wrongly: proposed here, decided by another person as a task. */
@Controller
class ClawbackPages {

    private final Clawbacks clawbacks;
    private final Claims claims;
    private final Offers offers;
    private final Pages pages;

    ClawbackPages(Clawbacks clawbacks, Claims claims, Offers offers, Pages pages) {
        this.clawbacks = clawbacks;
        this.claims = claims;
        this.offers = offers;
        this.pages = pages;
    }

    @GetMapping("/staff/clawbacks")
    String list(HttpServletRequest request, Model model) {
        Duty.required(Role.FINANCE_APPROVER, Role.DIRECTOR, Role.APPEAL_REVIEWER, Role.AUDITOR);
        List<Clawback> all = clawbacks.all();
        model.addAttribute("page", pages.of("Recoveries", request));
        model.addAttribute("clawbacks", all);
        model.addAttribute(
                "numbers",
                all.stream().map(Clawback::claimId).distinct().collect(Collectors.toMap(id -> id, id -> claims.get(id)
                        .number())));
        model.addAttribute("mayForgive", Duty.has(Role.DIRECTOR));
        return "staff/clawbacks";
    }

    @PostMapping("/staff/clawbacks/{id}/write-off")
    String writeOff(@PathVariable UUID id, @RequestParam String reason, RedirectAttributes flash) {
        Duty.required(Role.DIRECTOR);
        clawbacks.writeOff(id, reason);
        ClaimEditing.say(flash, "Written off.");
        return "redirect:/staff/clawbacks";
    }

    /** A partner objects while the notice runs. */
    @PostMapping("/claims/{claimId}/recoveries/{id}/dispute")
    String object(
            @PathVariable UUID claimId, @PathVariable UUID id, @RequestParam String comment, RedirectAttributes flash) {
        UUID partner = Signed.partner();
        if (!clawbacks.get(id).partnerId().equals(partner)) {
            throw DomainException.notFound("recovery");
        }
        clawbacks.dispute(id, comment);
        ClaimEditing.say(flash, "Your objection goes to somebody who did not decide on this recovery.");
        return "redirect:/claims/" + claimId;
    }

    @PostMapping("/staff/claims/{id}/clawback")
    String propose(@PathVariable UUID id, @ModelAttribute TakeBack input, RedirectAttributes flash) {
        Duty.required(Role.FINANCE_APPROVER);
        TakeBack form = input.checked();
        if (!form.errors().isEmpty()) {
            return again(id, form, flash);
        }
        try {
            Claim claim = claims.get(id);
            int notice = offers.version(claim.offerVersionId()).terms().clawbackNoticeDays();
            Money money = form.amount().isBlank()
                    ? null
                    : Money.of(
                            form.amount().strip(), claim.approved().currency().getCurrencyCode());
            clawbacks.propose(id, money, form.reasonCode(), form.comment().strip(), notice);
        } catch (DomainException refusal) {
            if (refusal.kind() != DomainException.Kind.INVALID) {
                throw refusal;
            }
            return again(id, form.with("amount", refusal.getMessage()), flash);
        }
        ClaimEditing.say(flash, "Proposed. A director decides on it as a task.");
        return "redirect:/staff/claims/" + id;
    }

    private static String again(UUID id, TakeBack form, RedirectAttributes flash) {
        flash.addFlashAttribute("takeBack", form);
        return "redirect:/staff/claims/" + id + "#take-back";
    }
}
