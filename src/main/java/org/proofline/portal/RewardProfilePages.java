package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.proofline.partner.BankAccount;
import org.proofline.partner.BankProfiles;
import org.proofline.partner.BankProfiles.TaxProfile;
import org.proofline.partner.RewardPayees;
import org.proofline.partner.RewardPayees.RewardPayee;
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

/** A salesperson's own page: where the rewards go, and how they are taxed. The employer does not see it. */
@Controller
class RewardProfilePages {

    private static final BankAccount NOTHING_TYPED = new BankAccount("", "", "", "", "", "", "");

    private final RewardPayees payees;
    private final BankProfiles profiles;
    private final Pages pages;

    RewardProfilePages(RewardPayees payees, BankProfiles profiles, Pages pages) {
        this.payees = payees;
        this.profiles = profiles;
        this.pages = pages;
    }

    @GetMapping("/my-account")
    String show(HttpServletRequest request, Model model) {
        return page(self(), NOTHING_TYPED, null, request, model);
    }

    @PostMapping("/my-account/bank")
    String bank(
            @ModelAttribute BankAccount account, HttpServletRequest request, Model model, RedirectAttributes flash) {
        Optional<RewardPayee> self = self();
        try {
            profiles.propose(agreed(self).id(), account);
            ClaimEditing.say(flash, "Sent for verification. Rewards wait until somebody at the vendor has checked it.");
            return "redirect:/my-account";
        } catch (DomainException refusal) {
            return page(self, account, refusal, request, model);
        }
    }

    @PostMapping("/my-account/tax")
    String tax(@RequestParam String country, @RequestParam String withholdingPercent, RedirectAttributes flash) {
        RewardPayee self = agreed(self());
        try {
            profiles.proposeTax(
                    self.id(), new TaxProfile(self.id(), country, null, withholdingPercent.strip(), null, null));
            ClaimEditing.say(flash, "Sent for verification.");
        } catch (DomainException refusal) {
            flash.addFlashAttribute("flash", new Page.Flash("warning", refusal.getMessage()));
        }
        return "redirect:/my-account";
    }

    private String page(
            Optional<RewardPayee> self,
            BankAccount typed,
            DomainException refusal,
            HttpServletRequest request,
            Model model) {
        List<FieldError> errors = refusal == null ? List.of() : refusal.errors();
        model.addAttribute("page", pages.of("My account", request));
        model.addAttribute("bank", self.map(of -> profiles.of(of.id())).orElse(null));
        model.addAttribute("tax", self.map(of -> profiles.taxOf(of.id())).orElse(null));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", Errors.byField(errors));
        model.addAttribute("refusal", refusal == null ? null : refusal.getMessage());
        return "partner/my-account";
    }

    /** Empty until the employer agreed. */
    private Optional<RewardPayee> self() {
        Actor actor = Signed.in();
        if (!actor.hasRole(Role.PARTNER_SELLER.code())) {
            throw DomainException.forbidden(
                    "ROLE_MISSING", "Only a salesperson has an account of its own for rewards.");
        }
        return payees.find(Signed.partner(), actor.username());
    }

    private static RewardPayee agreed(Optional<RewardPayee> self) {
        return self.orElseThrow(() -> DomainException.conflict(
                "REWARD_NOT_AGREED",
                "Your employer has not agreed yet that you are paid rewards. Ask your administrator."));
    }
}
