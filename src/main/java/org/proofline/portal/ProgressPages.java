package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.proofline.claims.FundRequest;
import org.proofline.claims.FundRequests;
import org.proofline.ledger.Funds;
import org.proofline.ledger.Funds.FundBalance;
import org.proofline.rebate.PartnerTiers;
import org.proofline.shared.Money;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How far a partner is in its offers and to its next tier, and which of its money expires. */
@Controller
class ProgressPages {

    private static final int FIRST_REMINDER_DAYS = 60;
    private static final Set<String> OPEN = Set.of("APPROVED", "PARTIALLY_APPROVED");

    private final EarnChoices choices;
    private final PartnerTiers tiers;
    private final Funds funds;
    private final FundRequests requests;
    private final Pages pages;

    ProgressPages(EarnChoices choices, PartnerTiers tiers, Funds funds, FundRequests requests, Pages pages) {
        this.choices = choices;
        this.tiers = tiers;
        this.funds = funds;
        this.requests = requests;
        this.pages = pages;
    }

    @GetMapping("/progress")
    String progress(Locale locale, HttpServletRequest request, Model model) {
        UUID partner = EarnPages.required();
        Spoken spoken = Spoken.in(locale);
        model.addAttribute("page", pages.of(spoken.say("progress.title"), request));
        model.addAttribute("t", spoken);
        model.addAttribute("cards", choices.running(partner, spoken));
        model.addAttribute("standing", tiers.standing(partner, YearMonth.from(choices.today(partner))));
        return "partner/progress";
    }

    @GetMapping("/expiring")
    String expiring(Locale locale, HttpServletRequest request, Model model) {
        UUID partner = EarnPages.required();
        Spoken spoken = Spoken.in(locale);
        LocalDate today = choices.today(partner);
        List<FundBalance> ending = funds.ofPartner(partner).stream()
                .filter(fund ->
                        fund.fund().validTo() != null && !fund.fund().validTo().isBefore(today))
                .filter(fund -> fund.available().isPositive() || fund.reserved().isPositive())
                .sorted(Comparator.comparing(fund -> fund.fund().validTo()))
                .toList();
        TreeMap<String, Money> sums = new TreeMap<>();
        ending.stream()
                .filter(fund -> !fund.fund().validTo().isAfter(today.plusDays(FIRST_REMINDER_DAYS)))
                .forEach(fund -> sums.merge(fund.fund().currency(), fund.available(), Money::plus));
        model.addAttribute("page", pages.of(spoken.say("expiring.title"), request));
        model.addAttribute("t", spoken);
        model.addAttribute("today", today);
        model.addAttribute("ending", ending);
        model.addAttribute("sums", List.copyOf(sums.values()));
        model.addAttribute("requests", approved(partner));
        return "partner/expiring";
    }

    /** Approved and not used up: the reservation keeps the money until its own last day. */
    private List<FundRequest> approved(UUID partner) {
        return requests.ofPartner(partner).stream()
                .filter(each -> OPEN.contains(each.status()) && each.validUntil() != null)
                .sorted(Comparator.comparing(FundRequest::validUntil))
                .toList();
    }
}
