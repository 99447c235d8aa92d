package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.partner.RewardPayees;
import org.proofline.partner.RewardPayees.RewardPayee;
import org.proofline.security.Accounts;
import org.proofline.security.Accounts.Account;
import org.proofline.security.Accounts.Invitation;
import org.proofline.security.Role;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The people of the signed-in person's company, and the invitation of one more. */
@Controller
class TeamPages {

    private final Accounts accounts;
    private final RewardPayees payees;
    private final Pages pages;

    TeamPages(Accounts accounts, RewardPayees payees, Pages pages) {
        this.accounts = accounts;
        this.payees = payees;
        this.pages = pages;
    }

    @GetMapping("/team")
    String show(HttpServletRequest request, Model model) {
        return page(NewColleague.empty(), List.of(), null, request, model);
    }

    /** The link is shown on the next page only: nothing keeps its token. */
    @PostMapping("/team/invitations")
    String invite(
            @ModelAttribute NewColleague colleague, HttpServletRequest request, Model model, RedirectAttributes flash) {
        ownCompany();
        try {
            Invitation made = accounts.invite(
                    colleague.username(), colleague.displayName(), colleague.email(), colleague.roles());
            flash.addFlashAttribute("invited", made.displayName());
            flash.addFlashAttribute("validUntil", Words.moment(made.expiresAt()));
            flash.addFlashAttribute(
                    "link",
                    ServletUriComponentsBuilder.fromCurrentContextPath()
                            .path("/invitations/")
                            .path(made.token())
                            .toUriString());
            return "redirect:/team";
        } catch (DomainException refusal) {
            return page(colleague, errorsOf(refusal), refusal.getMessage(), request, model);
        }
    }

    /** The employer agrees that a salesperson of its own is paid rewards. */
    @PostMapping("/team/rewards")
    String agree(@RequestParam String username, RedirectAttributes flash) {
        UUID partner = ownCompany();
        Account seller = accounts.ofPartner(partner).stream()
                .filter(person -> person.username().equals(username))
                .filter(person -> person.enabled() && person.roles().contains(Role.PARTNER_SELLER))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("salesperson"));
        payees.consent(partner, seller.username(), seller.displayName());
        ClaimEditing.say(
                flash, "Agreed: " + seller.displayName() + " may be rewarded. The money goes to their own account.");
        return "redirect:/team";
    }

    private String page(
            NewColleague typed, List<FieldError> errors, String refusal, HttpServletRequest request, Model model) {
        UUID partner = ownCompany();
        model.addAttribute("page", pages.of("Team", request));
        model.addAttribute("people", accounts.ofPartner(partner));
        model.addAttribute(
                "rewarded",
                payees.ofEmployer(partner).stream().map(RewardPayee::username).collect(Collectors.toSet()));
        model.addAttribute("administrator", Signed.in().hasRole(Role.PARTNER_ADMIN.code()));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", Errors.byField(errors));
        model.addAttribute("refusal", refusal);
        return "partner/team";
    }

    /** A name that is taken is a mistake in that field. */
    private static List<FieldError> errorsOf(DomainException refusal) {
        return refusal.code().equals("USERNAME_TAKEN")
                ? List.of(new FieldError("username", refusal.code(), refusal.getMessage()))
                : refusal.errors();
    }

    private static UUID ownCompany() {
        UUID partner = Signed.partner();
        Actor actor = Signed.in();
        if (!actor.hasRole(Role.PARTNER_USER.code()) && !actor.hasRole(Role.PARTNER_ADMIN.code())) {
            throw DomainException.forbidden(
                    "ROLE_MISSING", "Only people who work on your company's claims may see and invite colleagues.");
        }
        return partner;
    }
}
