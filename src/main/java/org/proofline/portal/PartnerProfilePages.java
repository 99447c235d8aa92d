package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.stream.Stream;
import org.proofline.partner.BankProfiles;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.partner.RewardPayees;
import org.proofline.security.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second person who checks bank and tax data of partners, and of persons who are paid rewards. */
@Controller
class PartnerProfilePages {

    private final BankProfiles profiles;
    private final Partners partners;
    private final RewardPayees persons;
    private final Pages pages;

    PartnerProfilePages(BankProfiles profiles, Partners partners, RewardPayees persons, Pages pages) {
        this.profiles = profiles;
        this.partners = partners;
        this.persons = persons;
        this.pages = pages;
    }

    @GetMapping("/staff/profiles")
    String list(HttpServletRequest request, Model model) {
        Duty.required(Role.PARTNER_MASTER, Role.AUDITOR);
        model.addAttribute("page", pages.of("Partner profiles", request));
        model.addAttribute("rows", partners.all().stream().flatMap(this::rows).toList());
        model.addAttribute("verifier", Signed.in().hasRole(Role.PARTNER_MASTER.code()));
        return "staff/profiles";
    }

    /** The partner itself, and its people who are paid rewards. */
    private Stream<ProfileRow> rows(Partner partner) {
        return Stream.concat(
                Stream.of(ProfileRow.of(partner, profiles.of(partner.id()), profiles.taxOf(partner.id()))),
                persons.ofEmployer(partner.id()).stream()
                        .map(person ->
                                ProfileRow.of(person, partner, profiles.of(person.id()), profiles.taxOf(person.id()))));
    }

    @PostMapping("/staff/profiles/{partnerId}/bank")
    String bank(
            @PathVariable UUID partnerId,
            @RequestParam long version,
            @RequestParam boolean accepted,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes flash) {
        Duty.required(Role.PARTNER_MASTER);
        profiles.verify(partnerId, version, accepted, comment);
        ClaimEditing.say(flash, accepted ? "Verified. Waiting payments go on." : "Refused.");
        return "redirect:/staff/profiles";
    }

    @PostMapping("/staff/profiles/{partnerId}/tax")
    String tax(
            @PathVariable UUID partnerId,
            @RequestParam boolean accepted,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes flash) {
        Duty.required(Role.PARTNER_MASTER);
        profiles.verifyTax(partnerId, accepted, comment);
        ClaimEditing.say(flash, accepted ? "Verified." : "Refused.");
        return "redirect:/staff/profiles";
    }
}
