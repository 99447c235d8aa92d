package org.proofline.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimStatus;
import org.proofline.claims.Claims;
import org.proofline.claims.Claims.ClaimFilter;
import org.proofline.claims.FundRequest;
import org.proofline.claims.FundRequests;
import org.proofline.ledger.Funds;
import org.proofline.payout.PaymentItem;
import org.proofline.payout.Payouts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a partner's first page shows: what waits for the partner, its latest claims, its money. */
@Component
class PartnerDashboard {

    private static final int LATEST = 10;
    private static final int UPCOMING = 20;
    private static final Set<String> HELD_BY_PARTNER = Set.of("DRAFT", "INFO_REQUESTED");
    private static final Set<ClaimStatus> WAITING = Set.of(ClaimStatus.DRAFT, ClaimStatus.INFO_REQUESTED);

    private final Claims claims;
    private final FundRequests requests;
    private final Funds funds;
    private final Payouts payouts;
    private final Clock clock;

    PartnerDashboard(Claims claims, FundRequests requests, Funds funds, Payouts payouts, Clock clock) {
        this.claims = claims;
        this.requests = requests;
        this.funds = funds;
        this.payouts = payouts;
        this.clock = clock;
    }

    void fill(Model model, UUID partner) {
        List<PaymentItem> payments = payouts.ofPartner(partner);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("waiting", search(WAITING, partner));
        model.addAttribute("requests", waitingRequests(partner));
        model.addAttribute("latest", search(Set.of(), partner));
        model.addAttribute("funds", funds.ofPartner(partner));
        List<PaymentItem> coming = BalancePage.coming(payments);
        model.addAttribute("scheduled", coming.size());
        model.addAttribute("upcoming", coming.stream().limit(UPCOMING).toList());
        model.addAttribute(
                "blocked",
                payments.stream()
                        .filter(item -> item.status().startsWith("PENDING_"))
                        .toList());
    }

    private List<Claim> search(Set<ClaimStatus> statuses, UUID partner) {
        return claims.search(new ClaimFilter(statuses, partner, null, null, null, null, null, LATEST));
    }

    private List<FundRequest> waitingRequests(UUID partner) {
        return requests.ofPartner(partner).stream()
                .filter(request -> HELD_BY_PARTNER.contains(request.status()))
                .toList();
    }
}
