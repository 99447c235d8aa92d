package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proofline.approval.TaskInbox;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimStatus;
import org.proofline.claims.Claims;
import org.proofline.claims.Claims.ClaimFilter;
import org.proofline.ledger.Funds;
import org.proofline.payout.PaymentItem;
import org.proofline.payout.Payouts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: a partner's money, claims and what waits for them; a staff member's open tasks. */
@Controller
class HomePage {

    private static final int LATEST = 10;
    private static final Set<String> UPCOMING = Set.of("SCHEDULED", "IN_RUN", "SENT");

    private final Claims claims;
    private final Funds funds;
    private final Payouts payouts;
    private final TaskInbox inbox;
    private final Pages pages;

    HomePage(Claims claims, Funds funds, Payouts payouts, TaskInbox inbox, Pages pages) {
        this.claims = claims;
        this.funds = funds;
        this.payouts = payouts;
        this.inbox = inbox;
        this.pages = pages;
    }

    @GetMapping("/")
    String home(HttpServletRequest request, Model model) {
        return Signed.in().isPartner() ? partner(request, model) : staff(request, model);
    }

    private String partner(HttpServletRequest request, Model model) {
        UUID partner = Signed.partner();
        List<Claim> mine = claims.search(new ClaimFilter(
                Set.of(ClaimStatus.DRAFT, ClaimStatus.INFO_REQUESTED), partner, null, null, null, null, null, LATEST));
        List<Claim> latest = claims.search(filterOf(partner));
        List<PaymentItem> payments = payouts.ofPartner(partner);
        model.addAttribute("page", pages.of("Dashboard", request));
        model.addAttribute("waiting", mine);
        model.addAttribute("latest", latest);
        model.addAttribute("funds", funds.ofPartner(partner));
        model.addAttribute(
                "upcoming",
                payments.stream().filter(p -> UPCOMING.contains(p.status())).toList());
        model.addAttribute(
                "blocked",
                payments.stream().filter(p -> p.status().startsWith("PENDING_")).toList());
        return "partner/dashboard";
    }

    private String staff(HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.of("Overview", request));
        model.addAttribute("tasks", inbox.open(null));
        model.addAttribute("latest", claims.search(filterOf(null)));
        return "staff/overview";
    }

    private static ClaimFilter filterOf(UUID partner) {
        return new ClaimFilter(Set.of(), partner, null, null, null, null, null, LATEST);
    }
}
