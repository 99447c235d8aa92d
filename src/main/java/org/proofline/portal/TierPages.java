package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proofline.partner.ProfileChanges;
import org.proofline.partner.TierRule;
import org.proofline.partner.TierRule.Level;
import org.proofline.partner.Tiers;
import org.proofline.rebate.PartnerTiers;
import org.proofline.security.Role;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Partners with their tiers and segments, and the rule that gives the tiers. */
@Controller
class TierPages {

    static final Set<Role> READERS = EnumSet.of(
            Role.PROGRAM_OWNER, Role.CHANNEL_MANAGER, Role.PARTNER_MASTER, Role.FINANCE_APPROVER, Role.AUDITOR);

    private final Tiers tiers;
    private final PartnerTiers partners;
    private final ProfileChanges changes;
    private final Pages pages;
    private final Clock clock;

    TierPages(Tiers tiers, PartnerTiers partners, ProfileChanges changes, Pages pages, Clock clock) {
        this.tiers = tiers;
        this.partners = partners;
        this.changes = changes;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/staff/tiers")
    String list(HttpServletRequest request, Model model) {
        Duty.required(READERS.toArray(Role[]::new));
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("page", pages.of("Partners and tiers", request));
        model.addAttribute("standings", partners.standings(YearMonth.from(today)));
        model.addAttribute("waiting", changes.waiting());
        model.addAttribute("rules", tiers.rules());
        model.addAttribute("ruling", tiers.ruleOn(today).id());
        model.addAttribute("owner", Duty.has(Role.PROGRAM_OWNER));
        model.addAttribute("me", Signed.in().username());
        model.addAttribute("next", YearMonth.from(today).plusMonths(1).atDay(1));
        return "staff/tiers";
    }

    @PostMapping("/staff/tiers/rules")
    String propose(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam BigDecimal silver,
            @RequestParam BigDecimal gold,
            @RequestParam int lockMonths,
            RedirectAttributes flash) {
        Duty.required(Role.PROGRAM_OWNER);
        List<Level> levels =
                List.of(new Level("BRONZE", BigDecimal.ZERO), new Level("SILVER", silver), new Level("GOLD", gold));
        tiers.propose(new TierRule(levels, lockMonths), "EUR", from);
        ClaimEditing.say(flash, "Proposed. Another program owner accepts it.");
        return "redirect:/staff/tiers";
    }

    @PostMapping("/staff/tiers/rules/{id}/acceptance")
    String accept(@PathVariable UUID id, RedirectAttributes flash) {
        Duty.required(Role.PROGRAM_OWNER);
        tiers.accept(id);
        ClaimEditing.say(flash, "Accepted. It decides from its first day on.");
        return "redirect:/staff/tiers";
    }
}
