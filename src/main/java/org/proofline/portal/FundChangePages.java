package org.proofline.portal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.proofline.ledger.FundChanges;
import org.proofline.ledger.FundChanges.Kind;
import org.proofline.ledger.FundChanges.Proposal;
import org.proofline.ledger.Funds;
import org.proofline.partner.Partners;
import org.proofline.security.Role;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Budgets, allocations, transfers and extensions: one program owner proposes, another decides. */
@Controller
class FundChangePages {

    private final FundChanges changes;
    private final Funds funds;
    private final Partners partners;

    FundChangePages(FundChanges changes, Funds funds, Partners partners) {
        this.changes = changes;
        this.funds = funds;
        this.partners = partners;
    }

    /** What a person typed; empty where the kind needs none. */
    record Form(
            String kind,
            String partner,
            String toFund,
            String toPartner,
            String amount,
            LocalDate validTo,
            String reason) {}

    @PostMapping("/staff/funds/{code}/changes")
    String propose(@PathVariable String code, Form form, RedirectAttributes flash) {
        Duty.required(Role.PROGRAM_OWNER);
        try {
            changes.propose(proposal(code, form));
            ClaimEditing.say(flash, "Proposed. Another program owner has to accept it.");
        } catch (DomainException refusal) {
            flash.addFlashAttribute("flash", new Page.Flash("warning", refusal.getMessage()));
        }
        return "redirect:/staff/funds/" + code;
    }

    @PostMapping("/staff/funds/changes/{id}/decision")
    String decide(
            @PathVariable UUID id,
            @RequestParam boolean accepted,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes flash) {
        Duty.required(Role.PROGRAM_OWNER);
        try {
            changes.decide(id, accepted, comment.isBlank() ? null : comment);
            ClaimEditing.say(flash, accepted ? "Accepted and done." : "Refused.");
        } catch (DomainException refusal) {
            flash.addFlashAttribute("flash", new Page.Flash("warning", refusal.getMessage()));
        }
        return "redirect:/staff/funds";
    }

    private Proposal proposal(String code, Form form) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(known -> known.name().equals(form.kind()))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid("CHOICE_UNKNOWN", "Choose what is to change."));
        return new Proposal(
                kind,
                code,
                partner(form.partner()),
                blank(form.toFund()) ? null : form.toFund().strip(),
                partner(form.toPartner()),
                amount(form.amount(), funds.total(code).fund().currency()),
                form.validTo(),
                form.reason());
    }

    private UUID partner(String code) {
        return blank(code) ? null : partners.byCode(code).id();
    }

    private static Money amount(String typed, String currency) {
        if (blank(typed)) {
            return null;
        }
        String plain = typed.strip().replace(",", "");
        if (!plain.matches("\\d{1,15}(\\.\\d{1,4})?")) {
            throw DomainException.invalid("AMOUNT_FORMAT", "Write the amount like 1250.00, with a point.");
        }
        return Money.of(new BigDecimal(plain), currency);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
