package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.proofline.partner.Partner;
import org.proofline.partner.PartnerProfiles;
import org.proofline.partner.Partners;
import org.proofline.partner.ProfileChanges;
import org.proofline.partner.WatchList;
import org.proofline.security.Role;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a partner is, and how that changes: proposed by one person, accepted by another. */
@Controller
class StaffPartnerPages {

    private static final String PATH = "/staff/partners/{code}";
    private static final Role[] PROPOSERS = {Role.PARTNER_MASTER, Role.CHANNEL_MANAGER};
    private static final Role[] WATCHERS = {Role.PARTNER_MASTER, Role.FINANCE_APPROVER};
    private static final Role[] DECIDERS = {Role.PARTNER_MASTER, Role.PROGRAM_OWNER};

    private final Partners partners;
    private final PartnerProfiles profiles;
    private final ProfileChanges changes;
    private final WatchList watchList;
    private final Pages pages;

    StaffPartnerPages(
            Partners partners, PartnerProfiles profiles, ProfileChanges changes, WatchList watchList, Pages pages) {
        this.watchList = watchList;
        this.partners = partners;
        this.profiles = profiles;
        this.changes = changes;
        this.pages = pages;
    }

    @GetMapping(PATH)
    String show(@PathVariable String code, HttpServletRequest request, Model model) {
        Duty.required(TierPages.READERS.toArray(Role[]::new));
        Partner partner = partners.byCode(code);
        return page(partner, ProfileForm.of(changes.inForce(partner.id())), null, request, model);
    }

    @PostMapping(PATH)
    String propose(
            @PathVariable String code,
            @ModelAttribute ProfileForm form,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        Duty.required(PROPOSERS);
        Partner partner = partners.byCode(code);
        try {
            changes.propose(partner.id(), form.toChange());
            return done(code, "Proposed. Another person accepts it; until then nothing changes.", flash);
        } catch (DomainException refusal) {
            return page(partner, form, refusal, request, model);
        }
    }

    @PostMapping(PATH + "/decision")
    String decide(
            @PathVariable String code,
            @RequestParam UUID change,
            @RequestParam boolean accepted,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes flash) {
        Duty.required(DECIDERS);
        changes.decide(partners.byCode(code).id(), change, accepted, comment);
        return done(code, accepted ? "Accepted. It counts from now on." : "Refused. Nothing changed.", flash);
    }

    @PostMapping(PATH + "/hold")
    String hold(@PathVariable String code, @RequestParam String reason, RedirectAttributes flash) {
        Duty.required(Role.PARTNER_MASTER);
        changes.hold(partners.byCode(code).id(), reason);
        return done(code, "On hold from now on. Two persons lift it again.", flash);
    }

    @PostMapping(PATH + "/watch")
    String watch(@PathVariable String code, @RequestParam String reason, RedirectAttributes flash) {
        Duty.required(WATCHERS);
        watchList.put(partners.byCode(code).id(), reason);
        return done(code, "On the watch list from now on. Another person takes it off again.", flash);
    }

    @PostMapping(PATH + "/watch-end")
    String unwatch(@PathVariable String code, @RequestParam String reason, RedirectAttributes flash) {
        Duty.required(DECIDERS);
        watchList.lift(partners.byCode(code).id(), reason);
        return done(code, "Not on the watch list any more.", flash);
    }

    private String page(
            Partner partner, ProfileForm form, DomainException refusal, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.of(partner.name(), request));
        model.addAttribute("partner", partner);
        model.addAttribute("profile", profiles.of(partner.id()));
        model.addAttribute("inForce", changes.inForce(partner.id()));
        model.addAttribute("waiting", changes.waiting(partner.id()).orElse(null));
        model.addAttribute("past", changes.of(partner.id()));
        model.addAttribute("form", form);
        model.addAttribute("refusal", refusal == null ? null : refusal.getMessage());
        model.addAttribute("errors", Errors.byField(refusal == null ? List.of() : refusal.errors()));
        model.addAttribute("me", Signed.in().username());
        model.addAttribute("proposer", Duty.has(PROPOSERS));
        model.addAttribute("decider", Duty.has(DECIDERS));
        model.addAttribute("watch", watchList.of(partner.id()).orElse(null));
        model.addAttribute("watcher", Duty.has(WATCHERS));
        model.addAttribute("keeper", Duty.has(Role.PARTNER_MASTER));
        return "staff/partner";
    }

    private static String done(String code, String text, RedirectAttributes flash) {
        ClaimEditing.say(flash, text);
        return "redirect:/staff/partners/" + code;
    }
}
