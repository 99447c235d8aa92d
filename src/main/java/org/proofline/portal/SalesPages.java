package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.sales.SalesOwner;
import org.proofline.sales.SalesUpload;
import org.proofline.sales.SalesUpload.Mode;
import org.proofline.sales.SalesUploads;
import org.proofline.security.Role;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files of sales lines: sent by partners, and by program owners for the vendor's own record. */
@Controller
class SalesPages {

    static final Set<Role> WRITERS = EnumSet.of(Role.PARTNER_USER, Role.PARTNER_ADMIN, Role.PROGRAM_OWNER);
    static final Set<Role> READERS =
            EnumSet.of(Role.PARTNER_USER, Role.PARTNER_ADMIN, Role.PROGRAM_OWNER, Role.FINANCE_APPROVER, Role.AUDITOR);
    private static final int SHOWN = 50;

    private final SalesUploads uploads;
    private final Partners partners;
    private final Pages pages;

    SalesPages(SalesUploads uploads, Partners partners, Pages pages) {
        this.uploads = uploads;
        this.partners = partners;
        this.pages = pages;
    }

    @GetMapping("/sales")
    String list(HttpServletRequest request, Model model) {
        required(READERS);
        return list(null, request, model);
    }

    @PostMapping(path = "/sales", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String upload(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "ACCEPT_GOOD") Mode mode,
            HttpServletRequest request,
            Model model)
            throws IOException {
        required(WRITERS);
        try (InputStream content = file.getInputStream()) {
            SalesUpload upload = uploads.receive(owner(), file.getOriginalFilename(), mode, content);
            return "redirect:/sales/" + upload.id() + (upload.repeated() ? "?again=true" : "");
        } catch (DomainException refusal) {
            return list(refusal.getMessage(), request, model);
        }
    }

    @GetMapping("/sales/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean again,
            HttpServletRequest request,
            Model model) {
        required(READERS);
        SalesUpload upload = uploads.get(id);
        model.addAttribute("page", pages.of(upload.fileName(), request));
        model.addAttribute("upload", upload);
        model.addAttribute("again", again);
        model.addAttribute("mistakes", uploads.mistakes(id, SHOWN));
        return "sales-upload";
    }

    private String list(String refusal, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.of("Sales", request));
        model.addAttribute("uploads", uploads.latest(SHOWN));
        model.addAttribute("writes", has(WRITERS));
        model.addAttribute("vendor", !Signed.in().isPartner());
        model.addAttribute("refusal", refusal);
        return "sales";
    }

    private SalesOwner owner() {
        Actor actor = Signed.in();
        return actor.isPartner()
                ? SalesOwner.partner(actor.partnerId())
                : SalesOwner.vendor(partners.all().stream().collect(Collectors.toMap(Partner::code, Partner::id)));
    }

    private static void required(Set<Role> roles) {
        if (!has(roles)) {
            throw DomainException.notFound("page");
        }
    }

    private static boolean has(Set<Role> roles) {
        return Duty.has(roles.toArray(Role[]::new));
    }
}
