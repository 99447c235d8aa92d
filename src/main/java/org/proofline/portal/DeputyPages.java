package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.approval.Approvals;
import org.proofline.approval.Approvals.Deputyship;
import org.proofline.security.Accounts;
import org.proofline.security.Accounts.Account;
import org.proofline.security.Role;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who decides in a person's place while they are away. Everybody appoints for themselves only. */
@Controller
class DeputyPages {

    private final Approvals approvals;
    private final Accounts accounts;
    private final Pages pages;
    private final Clock clock;

    DeputyPages(Approvals approvals, Accounts accounts, Pages pages, Clock clock) {
        this.approvals = approvals;
        this.accounts = accounts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/staff/deputies")
    String show(HttpServletRequest request, Model model) {
        return page(new DeputyRequest("", "", ""), Map.of(), null, request, model);
    }

    @PostMapping("/staff/deputies")
    String appoint(
            @ModelAttribute DeputyRequest typed, HttpServletRequest request, Model model, RedirectAttributes flash) {
        decider();
        Map<String, String> errors = mistakes(typed);
        if (!errors.isEmpty()) {
            return page(typed, errors, null, request, model);
        }
        try {
            approvals.appointDeputy(
                    Signed.in().username(),
                    typed.deputy(),
                    start(day(typed.from())),
                    start(day(typed.until()).plusDays(1)));
            ClaimEditing.say(
                    flash, "Appointed. Your deputy sees your tasks in that time and decides in their own name.");
            return "redirect:/staff/deputies";
        } catch (DomainException refusal) {
            return page(typed, Map.of(), refusal.getMessage(), request, model);
        }
    }

    @PostMapping("/staff/deputies/{id}/revocation")
    String revoke(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes flash) {
        decider();
        try {
            approvals.revokeDeputy(id);
            ClaimEditing.say(flash, "Revoked. From now on nobody decides in your place.");
            return "redirect:/staff/deputies";
        } catch (DomainException refusal) {
            return page(new DeputyRequest("", "", ""), Map.of(), refusal.getMessage(), request, model);
        }
    }

    private Map<String, String> mistakes(DeputyRequest typed) {
        Map<String, String> errors = new LinkedHashMap<>();
        LocalDate from = day(typed.from());
        LocalDate until = day(typed.until());
        if (colleagues().stream().noneMatch(other -> other.username().equals(typed.deputy()))) {
            errors.put("deputy", "Choose a colleague.");
        }
        if (from == null) {
            errors.put("from", "Choose the first day.");
        }
        if (until == null) {
            errors.put("until", "Choose the last day.");
        } else if (until.isBefore(today())) {
            errors.put("until", "This day is over. Choose today or a later day.");
        } else if (from != null && until.isBefore(from)) {
            errors.put("until", "The last day comes before the first one.");
        }
        return errors;
    }

    private String page(
            DeputyRequest typed, Map<String, String> errors, String refusal, HttpServletRequest request, Model model) {
        decider();
        model.addAttribute("page", pages.of("While I am away", request));
        model.addAttribute("colleagues", colleagues());
        model.addAttribute(
                "absences",
                approvals.deputyshipsOf(Signed.in().username()).stream()
                        .map(this::absence)
                        .toList());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("refusal", refusal);
        return "staff/deputies";
    }

    private List<Account> colleagues() {
        return accounts.staff().stream()
                .filter(Account::enabled)
                .filter(account -> !account.roles().isEmpty())
                .filter(account -> !account.username().equals(Signed.in().username()))
                .toList();
    }

    private Absence absence(Deputyship period) {
        return new Absence(
                period.id(),
                accounts.find(period.deputy()).map(Account::displayName).orElse(period.deputy()),
                period.from().atZone(Words.ZONE).toLocalDate(),
                period.to().minusNanos(1).atZone(Words.ZONE).toLocalDate(),
                state(period));
    }

    private String state(Deputyship period) {
        Instant now = clock.instant();
        if (period.revokedAt() != null) {
            return "REVOKED";
        }
        return period.from().isAfter(now) ? "PLANNED" : period.to().isAfter(now) ? "NOW" : "PAST";
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.ZONE));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Words.ZONE).toInstant();
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException nonsense) {
            return null;
        }
    }

    private static void decider() {
        Duty.required(Pages.TASKS.toArray(Role[]::new));
    }
}
