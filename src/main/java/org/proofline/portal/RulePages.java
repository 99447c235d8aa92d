package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proofline.adjudication.RiskRules;
import org.proofline.adjudication.RuleDemotions;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.security.Role;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The catalogue of rules with their record: how often people agreed. */
@Controller
class RulePages {

    static final Set<Role> READERS =
            EnumSet.of(Role.PROGRAM_OWNER, Role.CLAIMS_VALIDATOR, Role.FINANCE_APPROVER, Role.DIRECTOR, Role.AUDITOR);

    /** What was found stands first; else the order is the catalogue's. */
    private static final List<String> ORDER = List.of("HIT", "PASSED", "NOT_EVALUATED");

    static final Role[] DECIDERS = {Role.PROGRAM_OWNER, Role.CLAIMS_VALIDATOR, Role.FINANCE_APPROVER, Role.DIRECTOR};

    private final RiskRules rules;
    private final RuleDemotions demotions;
    private final Claims claims;
    private final Pages pages;

    RulePages(RiskRules rules, RuleDemotions demotions, Claims claims, Pages pages) {
        this.rules = rules;
        this.demotions = demotions;
        this.claims = claims;
        this.pages = pages;
    }

    /** What every rule says of one claim; what could not be looked at is told apart from what passed. */
    @GetMapping("/staff/claims/{id}/rules")
    String ofClaim(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Signed.staff();
        Claim claim = claims.get(id);
        model.addAttribute("page", pages.of("Rules of " + claim.number(), request));
        model.addAttribute("claim", claim);
        model.addAttribute(
                "states",
                rules.of(id).stream()
                        .sorted(Comparator.comparing(state -> ORDER.indexOf(state.state())))
                        .toList());
        model.addAttribute("records", Duty.has(READERS.toArray(Role[]::new)));
        return "staff/claim-rules";
    }

    @GetMapping("/staff/rules")
    String show(HttpServletRequest request, Model model) {
        Duty.required(READERS.toArray(Role[]::new));
        model.addAttribute("page", pages.of("Rules", request));
        model.addAttribute("standings", rules.standings());
        model.addAttribute("demotions", demotions.all());
        model.addAttribute("me", Signed.in().username());
        model.addAttribute("mayDecide", Duty.has(DECIDERS));
        return "staff/rules";
    }

    @PostMapping("/staff/rules/{rule}/demotion")
    String propose(
            @PathVariable String rule, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        Duty.required(DECIDERS);
        return said(flash, "Proposed. A second person decides.", () -> demotions.propose(rule, reason));
    }

    @PostMapping("/staff/rules/demotions/{id}")
    String decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        Duty.required(DECIDERS);
        return said(flash, "Decided.", () -> demotions.decide(id, word.equals("AGREE"), reason));
    }

    private static String said(RedirectAttributes flash, String words, Runnable work) {
        try {
            work.run();
            ClaimEditing.say(flash, words);
        } catch (DomainException refusal) {
            flash.addFlashAttribute("flash", new Page.Flash("warning", refusal.getMessage()));
        }
        return "redirect:/staff/rules";
    }
}
