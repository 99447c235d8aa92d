package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.payout.BankMessages;
import org.proofline.payout.BankMessages.Intake;
import org.proofline.payout.PaymentItem;
import org.proofline.payout.PaymentRuns;
import org.proofline.payout.Payouts;
import org.proofline.security.Role;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is due, what is stuck, and the payment runs. Releasing is a task, on {@link PaymentRunPages}. */
@Controller
class PaymentPages {

    private static final int AT_FIRST = 20;

    private final Payouts payouts;
    private final PaymentRuns runs;
    private final BankMessages messages;
    private final Pages pages;
    private final Clock clock;

    PaymentPages(Payouts payouts, PaymentRuns runs, BankMessages messages, Pages pages, Clock clock) {
        this.payouts = payouts;
        this.runs = runs;
        this.messages = messages;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/staff/payments")
    String overview(
            @RequestParam(defaultValue = "PL-EU") String entity,
            @RequestParam(defaultValue = "EUR") String currency,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletRequest request,
            Model model) {
        Duty.required(
                Role.PAYMENTS_MAKER, Role.PAYMENTS_RELEASER, Role.BANK_RECONCILER, Role.FINANCE_APPROVER, Role.AUDITOR);
        LocalDate today = LocalDate.now(clock.withZone(Words.ZONE));
        model.addAttribute("page", pages.of("Payments", request));
        model.addAttribute("entity", entity);
        model.addAttribute("currency", currency);
        model.addAttribute("today", today);
        List<PaymentItem> due = payouts.due(entity, currency, today);
        model.addAttribute("dueInAll", due.size());
        model.addAttribute("due", all ? due : due.stream().limit(AT_FIRST).toList());
        model.addAttribute("stuck", payouts.stuck());
        model.addAttribute("runs", runs.all());
        model.addAttribute("maker", Signed.in().hasRole(Role.PAYMENTS_MAKER.code()));
        model.addAttribute("reconciler", Signed.in().hasRole(Role.BANK_RECONCILER.code()));
        model.addAttribute("opens", Duty.has(PaymentRunPages.SEE_RUNS));
        return "staff/payments";
    }

    @PostMapping("/staff/payments/runs")
    String build(
            @RequestParam String entity,
            @RequestParam String currency,
            @RequestParam LocalDate cutOff,
            RedirectAttributes flash) {
        Duty.required(Role.PAYMENTS_MAKER);
        UUID run = runs.build(new PaymentRuns.Build(entity, currency, cutOff, null))
                .id();
        ClaimEditing.say(flash, "The run is built. Somebody else has to release it.");
        return "redirect:/staff/payments/runs/" + run;
    }

    @PostMapping("/staff/payments/bank-message")
    String bankMessage(@RequestParam("file") MultipartFile file, RedirectAttributes flash) throws IOException {
        Duty.required(Role.BANK_RECONCILER);
        try (InputStream content = file.getInputStream()) {
            Intake intake = messages.take(content);
            ClaimEditing.say(flash, told(intake));
        } catch (DomainException refusal) {
            flash.addFlashAttribute("flash", new Page.Flash("warning", refusal.getMessage()));
        }
        return "redirect:/staff/payments";
    }

    private static String told(Intake intake) {
        return intake.repeated()
                ? "That message came before; nothing was changed."
                : intake.kind() + " taken in, " + intake.effects().size() + " transaction(s).";
    }
}
