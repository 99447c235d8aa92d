package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.proofline.program.Enrollments;
import org.proofline.program.Offer;
import org.proofline.program.ProofMatrix;
import org.proofline.program.ProofRequirement;
import org.proofline.security.Role;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a partner can earn, in its language: the rules, what it lacks, enrolling, the terms. */
@Controller
class EarnPages {

    private final EarnChoices choices;
    private final Enrollments enrollments;
    private final ProofMatrix matrix;
    private final Pages pages;

    EarnPages(EarnChoices choices, Enrollments enrollments, ProofMatrix matrix, Pages pages) {
        this.choices = choices;
        this.enrollments = enrollments;
        this.matrix = matrix;
        this.pages = pages;
    }

    @GetMapping("/offers")
    String list(Locale locale, HttpServletRequest request, Model model) {
        UUID partner = Signed.partner();
        Spoken spoken = Spoken.in(locale);
        List<EarnCard> cards = choices.all(partner, spoken);
        model.addAttribute("page", pages.of(spoken.say("offers.title"), request));
        model.addAttribute("t", spoken);
        model.addAttribute("open", cards.stream().filter(EarnCard::open).toList());
        model.addAttribute(
                "lacking", cards.stream().filter(card -> !card.open()).toList());
        return "partner/offers";
    }

    @GetMapping("/offers/{code}")
    String show(@PathVariable String code, Locale locale, HttpServletRequest request, Model model) {
        UUID partner = Signed.partner();
        Spoken spoken = Spoken.in(locale);
        EarnCard card = choices.one(code, partner, spoken);
        model.addAttribute("page", pages.of(card.offer().name(), request));
        model.addAttribute("t", spoken);
        model.addAttribute("card", card);
        model.addAttribute("proof", proof(card.offer(), spoken.locale()));
        model.addAttribute("member", member());
        return "partner/offer";
    }

    @PostMapping("/offers/{code}/enrollment")
    String enroll(@PathVariable String code, Locale locale, RedirectAttributes flash) {
        return change(code, locale, flash, true);
    }

    @PostMapping("/offers/{code}/departure")
    String leave(@PathVariable String code, Locale locale, RedirectAttributes flash) {
        return change(code, locale, flash, false);
    }

    @PostMapping("/offers/{code}/acceptance")
    String accept(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean signs,
            Locale locale,
            RedirectAttributes flash) {
        UUID partner = required();
        Spoken spoken = Spoken.in(locale);
        Offer offer = choices.one(code, partner, spoken).offer();
        if (offer.version() != version) {
            throw DomainException.conflict("OFFER_VERSION", spoken.say("terms.changed"));
        }
        if (!signs) {
            throw DomainException.invalid("SIGNATURE", spoken.say("terms.mustSign"));
        }
        enrollments.accept(offer.versionId(), partner);
        ClaimEditing.say(flash, spoken.say("terms.done"));
        return "redirect:/offers/" + offer.code();
    }

    private String change(String code, Locale locale, RedirectAttributes flash, boolean in) {
        UUID partner = required();
        Spoken spoken = Spoken.in(locale);
        Offer offer = choices.one(code, partner, spoken).offer();
        if (in) {
            enrollments.enroll(offer.code(), partner);
        } else {
            enrollments.leave(offer.code(), partner);
        }
        ClaimEditing.say(flash, spoken.say(in ? "enroll.done" : "leave.done", offer.name()));
        return "redirect:/offers/" + offer.code();
    }

    private Map<String, List<ProofRequirement>> proof(Offer offer, Locale locale) {
        Map<String, String> labels = matrix.activityTypes(locale);
        Map<String, List<ProofRequirement>> proof = new LinkedHashMap<>();
        offer.activityTypes()
                .forEach(type -> proof.put(labels.getOrDefault(type, type), matrix.required(offer, type, locale)));
        return proof;
    }

    private static boolean member() {
        return Duty.has(Role.PARTNER_USER, Role.PARTNER_ADMIN);
    }

    /** Salespersons bind their company to nothing. */
    static UUID required() {
        UUID partner = Signed.partner();
        if (!member()) {
            throw DomainException.forbidden(
                    "NOT_YOUR_DUTY", "This belongs to those who claim for your company. Ask your administrator.");
        }
        return partner;
    }
}
