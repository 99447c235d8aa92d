package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.proofline.program.Offer;
import org.proofline.program.OfferCatalog;
import org.proofline.program.OfferEntry;
import org.proofline.program.OfferPreview;
import org.proofline.program.Offers;
import org.proofline.security.Role;
import org.proofline.shared.DomainException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing an offer: its data on the left, what partners will read of it on the right. */
@Controller
class OfferEditing {

    private final Offers offers;
    private final OfferCatalog catalog;
    private final OfferChoices choices;
    private final Pages pages;

    OfferEditing(Offers offers, OfferCatalog catalog, OfferChoices choices, Pages pages) {
        this.offers = offers;
        this.catalog = catalog;
        this.choices = choices;
        this.pages = pages;
    }

    /**
     * What the page shows while it is written.
     *
     * @param errors mends by field of the form
     */
    record Live(List<String> sentences, List<String> german, Map<String, String> errors, boolean agreementMissing) {}

    @GetMapping("/staff/offers/new")
    String begin(HttpServletRequest request, Model model) {
        Duty.required(Role.PROGRAM_OWNER);
        return page(OfferForm.empty(choices.nextYear()), null, request, model);
    }

    /** The same offer again, as its next version. */
    @GetMapping("/staff/offers/{id}/next")
    String next(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Duty.required(Role.PROGRAM_OWNER);
        Offer offer = catalog.get(id).offer();
        OfferForm form = OfferForm.of(offer)
                .with("validFrom", choices.nextBegin(offer).toString())
                .with("agreed.sales", "")
                .with("agreed.finance", "")
                .with("agreed.operations", "");
        return page(form, null, request, model);
    }

    @GetMapping("/staff/offers/{id}/edit")
    String edit(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Duty.required(Role.PROGRAM_OWNER);
        OfferEntry entry = catalog.get(id);
        if (!entry.isDraft()) {
            throw DomainException.conflict(
                    "OFFER_PUBLISHED", "A published version never changes. Draft a new version instead.");
        }
        return page(
                OfferForm.of(entry.offer())
                        .with("versionId", id.toString())
                        .with("revision", String.valueOf(entry.revision())),
                null,
                request,
                model);
    }

    @PostMapping("/staff/offers")
    String save(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        Duty.required(Role.PROGRAM_OWNER);
        OfferForm form = OfferForm.typed(fields);
        OfferReading reading = OfferReading.of(form, id(form));
        if (!reading.unreadable().isEmpty()) {
            return page(form, "Some fields can't be read. Mend them and save again.", request, model);
        }
        try {
            Offer saved = save(reading.offer(), form);
            ClaimEditing.say(flash, "The draft is saved as version " + saved.version() + ".");
            return "redirect:/staff/offers/" + saved.versionId();
        } catch (DomainException refusal) {
            if (refusal.kind() == DomainException.Kind.STALE) {
                return overtaken(form, reading.offer(), request, model);
            }
            return page(form, refusal.getMessage(), request, model);
        }
    }

    private Offer save(Offer typed, OfferForm form) {
        return typed.versionId() == null ? offers.draft(typed) : offers.rewrite(typed, revision(form));
    }

    /** Somebody else saved first: both sides are shown, and the person decides with eyes open. */
    private String overtaken(OfferForm form, Offer typed, HttpServletRequest request, Model model) {
        OfferEntry saved = catalog.get(typed.versionId());
        model.addAttribute("saved", saved);
        model.addAttribute("differences", offers.difference(saved.offer(), typed));
        return page(form, null, request, model);
    }

    /** What was read, or what the person says to replace after having been told. */
    private static long revision(OfferForm form) {
        String seen = form.on("replaces") ? form.get("replaces") : form.get("revision");
        return seen.matches("\\d{1,18}") ? Long.parseLong(seen) : -1;
    }

    /** For browsers without scripts: the button Preview. */
    @PostMapping("/staff/offers/preview")
    String preview(@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request, Model model) {
        Duty.required(Role.PROGRAM_OWNER);
        return page(OfferForm.typed(fields), null, request, model);
    }

    /** For the script of the page, each time somebody stops typing. */
    @PostMapping(path = "/staff/offers/preview/live", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Live> live(@RequestParam MultiValueMap<String, String> fields) {
        Duty.required(Role.PROGRAM_OWNER);
        return ResponseEntity.ok(live(OfferForm.typed(fields)));
    }

    private String page(OfferForm form, String refusal, HttpServletRequest request, Model model) {
        Live live = live(form);
        boolean shown = refusal != null || request.getMethod().equals("POST") || id(form) != null;
        model.addAttribute("page", pages.of(form.get("name").isBlank() ? "New offer" : form.get("name"), request));
        model.addAttribute("form", form);
        model.addAttribute("choices", choices);
        model.addAttribute("known", !catalog.versions(form.get("code")).isEmpty());
        model.addAttribute("refusal", refusal);
        model.addAttribute("live", live);
        model.addAttribute("sentences", live.sentences());
        model.addAttribute("german", live.german());
        model.addAttribute("agreementMissing", live.agreementMissing());
        model.addAttribute("errors", shown ? live.errors() : Map.of());
        return "staff/offer-form";
    }

    private Live live(OfferForm form) {
        OfferReading reading = OfferReading.of(form, id(form));
        OfferPreview english = catalog.preview(reading.offer(), reading.unread(), Locale.ENGLISH);
        OfferPreview german = catalog.preview(reading.offer(), reading.unread(), Locale.GERMAN);
        return new Live(
                english.sentences().stream().map(Words::said).toList(),
                german.sentences(),
                Errors.byField(reading.beside(english.mistakes(), form)),
                english.agreementMissing());
    }

    private static UUID id(OfferForm form) {
        try {
            return form.on("versionId") ? UUID.fromString(form.get("versionId")) : null;
        } catch (IllegalArgumentException e) {
            throw DomainException.notFound("offer");
        }
    }
}
