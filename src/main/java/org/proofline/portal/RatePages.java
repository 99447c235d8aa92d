package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.proofline.ledger.ExchangeRates;
import org.proofline.ledger.ExchangeRates.RateImport;
import org.proofline.security.Role;
import org.proofline.shared.DomainException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Exchange rates: one person takes the central bank's file in, another accepts it. */
@Controller
class RatePages {

    static final Set<Role> READERS =
            EnumSet.of(Role.PROGRAM_OWNER, Role.ADMIN, Role.FINANCE_APPROVER, Role.PAYMENTS_MAKER, Role.AUDITOR);
    /** To whom the navigation offers it; others come from the ledger. */
    static final Set<Role> OFTEN = EnumSet.of(Role.PROGRAM_OWNER, Role.ADMIN, Role.AUDITOR);

    private static final int LATEST = 20;

    private final ExchangeRates rates;
    private final Pages pages;
    private final Clock clock;

    RatePages(ExchangeRates rates, Pages pages, Clock clock) {
        this.rates = rates;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/staff/rates")
    String show(HttpServletRequest request, Model model) {
        Duty.required(READERS.toArray(Role[]::new));
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("page", pages.of("Exchange rates", request));
        model.addAttribute("today", today);
        model.addAttribute("rates", rates.on(today));
        model.addAttribute("files", rates.files(LATEST));
        model.addAttribute("takes", Duty.has(Role.PROGRAM_OWNER, Role.ADMIN));
        model.addAttribute("accepts", Duty.has(Role.PROGRAM_OWNER));
        model.addAttribute("me", Signed.in().username());
        return "staff/rates";
    }

    @PostMapping(path = "/staff/rates", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String take(@RequestParam MultipartFile file, RedirectAttributes flash) throws IOException {
        Duty.required(Role.PROGRAM_OWNER, Role.ADMIN);
        try {
            RateImport taken = rates.propose(file.getBytes());
            ClaimEditing.say(
                    flash, taken.rates() + " rates were taken in. They count when another program owner accepts them.");
        } catch (DomainException refusal) {
            flash.addFlashAttribute("flash", new Page.Flash("warning", refusal.getMessage()));
        }
        return "redirect:/staff/rates";
    }

    @PostMapping("/staff/rates/{id}/decision")
    String decide(@PathVariable UUID id, @RequestParam boolean accepted, RedirectAttributes flash) {
        Duty.required(Role.PROGRAM_OWNER);
        try {
            rates.decide(id, accepted);
            ClaimEditing.say(flash, accepted ? "The rates count from now on." : "The file is refused.");
        } catch (DomainException refusal) {
            flash.addFlashAttribute("flash", new Page.Flash("warning", refusal.getMessage()));
        }
        return "redirect:/staff/rates";
    }
}
