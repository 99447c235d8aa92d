package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import org.proofline.ledger.Ledger;
import org.proofline.ledger.PostingPeriods;
import org.proofline.security.Role;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The journal and its posting periods. */
@Controller
class MoneyPages {

    private static final int LATEST = 100;

    private final Ledger ledger;
    private final PostingPeriods periods;
    private final Pages pages;

    MoneyPages(Ledger ledger, PostingPeriods periods, Pages pages) {
        this.ledger = ledger;
        this.periods = periods;
        this.pages = pages;
    }

    @GetMapping("/staff/ledger")
    String ledger(HttpServletRequest request, Model model) {
        Duty.required(Role.FINANCE_APPROVER, Role.BANK_RECONCILER, Role.AUDITOR);
        model.addAttribute("page", pages.of("Ledger", request));
        model.addAttribute("balance", ledger.trialBalance());
        model.addAttribute("entries", ledger.latest(LATEST));
        model.addAttribute("periods", periods.all());
        model.addAttribute("closes", Duty.has(Role.FINANCE_APPROVER));
        return "staff/ledger";
    }

    @PostMapping("/staff/ledger/periods")
    String close(@RequestParam String entity, @RequestParam YearMonth month, RedirectAttributes flash) {
        Duty.required(Role.FINANCE_APPROVER);
        try {
            periods.close(entity, month);
            ClaimEditing.say(flash, "Closed. Nothing is posted into that month any more.");
        } catch (DomainException refusal) {
            flash.addFlashAttribute("flash", new Page.Flash("warning", refusal.getMessage()));
        }
        return "redirect:/staff/ledger";
    }
}
