package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.proofline.audit.Audit;
import org.proofline.audit.Audit.EventFilter;
import org.proofline.security.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditor's pages: the trail, its verification, a claim's pack. */
@Controller
class AuditPages {

    private static final int SHOWN = 200;

    private final Audit audit;
    private final Pages pages;

    AuditPages(Audit audit, Pages pages) {
        this.audit = audit;
        this.pages = pages;
    }

    @GetMapping("/staff/audit")
    String trail(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(required = false) Long after,
            HttpServletRequest request,
            Model model) {
        return page(type, actor, after, null, request, model);
    }

    @PostMapping("/staff/audit/verification")
    String verify(HttpServletRequest request, Model model) {
        Duty.required(Role.AUDITOR);
        return page("", "", null, audit.verify(), request, model);
    }

    @GetMapping("/staff/audit/claims/{id}")
    String claim(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Duty.required(Role.AUDITOR);
        model.addAttribute("page", pages.of("Trail of a claim", request));
        model.addAttribute("claimId", id);
        model.addAttribute("events", audit.ofClaim(id));
        return "staff/audit-claim";
    }

    @GetMapping("/staff/audit/claims/{id}/pack")
    void pack(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Duty.required(Role.AUDITOR);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"claim-" + id + ".zip\"");
        audit.pack(id, response.getOutputStream());
    }

    private String page(
            String type,
            String actor,
            Long after,
            Audit.Verification verification,
            HttpServletRequest request,
            Model model) {
        Duty.required(Role.AUDITOR);
        EventFilter filter = new EventFilter(nullable(type), nullable(actor), null, null, null, after, SHOWN);
        model.addAttribute("page", pages.of("Audit", request));
        model.addAttribute("events", audit.events(filter));
        model.addAttribute("type", type);
        model.addAttribute("actor", actor);
        model.addAttribute("verification", verification);
        return "staff/audit";
    }

    private static String nullable(String text) {
        return text.isBlank() ? null : text.trim();
    }
}
