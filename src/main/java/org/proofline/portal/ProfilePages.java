package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.proofline.partner.BankAccount;
import org.proofline.partner.BankProfiles;
import org.proofline.partner.BankProfiles.TaxProfile;
import org.proofline.partner.Partners;
import org.proofline.security.Role;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The partner administrator's page for bank account and tax data; both wait for a person of the vendor. */
@Controller
class ProfilePages {

    private final BankProfiles profiles;
    private final Partners partners;
    private final Pages pages;

    ProfilePages(BankProfiles profiles, Partners partners, Pages pages) {
        this.profiles = profiles;
        this.partners = partners;
        this.pages = pages;
    }

    @GetMapping("/profile")
    String show(HttpServletRequest request, Model model) {
        return page(new BankAccount("", "", "", "", "", "", ""), List.of(), null, request, model);
    }

    @PostMapping("/profile/bank")
    String bank(
            @ModelAttribute BankAccount account, HttpServletRequest request, Model model, RedirectAttributes flash) {
        UUID partner = administered();
        try {
            profiles.propose(partner, account);
            ClaimEditing.say(
                    flash, "Sent for verification. Payments wait until somebody at the vendor has checked it.");
            return "redirect:/profile";
        } catch (DomainException refusal) {
            return page(account, refusal.errors(), refusal.getMessage(), request, model);
        }
    }

    @PostMapping("/profile/tax")
    String tax(
            @RequestParam String country,
            @RequestParam String vatId,
            @RequestParam(defaultValue = "false") boolean selfBilling,
            RedirectAttributes flash) {
        UUID partner = administered();
        String withholding = profiles.taxOf(partner).withholdingPercent();
        profiles.proposeTax(
                partner,
                new TaxProfile(partner, country, vatId, withholding == null ? "0.00" : withholding, null, null)
                        .selfBilled(selfBilling));
        ClaimEditing.say(flash, "Sent for verification.");
        return "redirect:/profile";
    }

    private String page(
            BankAccount typed, List<FieldError> errors, String refusal, HttpServletRequest request, Model model) {
        UUID partner = administered();
        model.addAttribute("page", pages.of("Bank and tax", request));
        model.addAttribute("partner", partners.get(partner));
        model.addAttribute("bank", profiles.of(partner));
        model.addAttribute("tax", profiles.taxOf(partner));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", Errors.byField(errors));
        model.addAttribute("refusal", refusal);
        return "partner/profile";
    }

    private static UUID administered() {
        UUID partner = Signed.partner();
        if (!Signed.in().hasRole(Role.PARTNER_ADMIN.code())) {
            throw DomainException.forbidden(
                    "PARTNER_ADMIN_ONLY", "Only your company's administrator may see and change bank and tax data.");
        }
        return partner;
    }
}
