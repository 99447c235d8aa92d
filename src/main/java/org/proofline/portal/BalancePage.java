package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proofline.clawback.Clawbacks;
import org.proofline.ledger.Funds;
import org.proofline.payout.PaymentItem;
import org.proofline.payout.Payouts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A partner's money: what each fund holds and until when, what is paid next and when, what was paid, what is owed. */
@Controller
class BalancePage {

    private static final Set<String> COMING = Set.of(
            "SCHEDULED",
            "IN_RUN",
            "SENT",
            "ON_HOLD",
            "PENDING_TAX_PROFILE",
            "PENDING_BANK_PROFILE",
            "PENDING_TAX_INVOICE");

    private final Funds funds;
    private final Payouts payouts;
    private final Clawbacks clawbacks;
    private final Pages pages;
    private final Clock clock;

    BalancePage(Funds funds, Payouts payouts, Clawbacks clawbacks, Pages pages, Clock clock) {
        this.funds = funds;
        this.payouts = payouts;
        this.clawbacks = clawbacks;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/balance")
    String balance(HttpServletRequest request, Model model) {
        UUID partner = Signed.partner();
        List<PaymentItem> payments = payouts.ofPartner(partner);
        model.addAttribute("page", pages.of("Balance", request));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("funds", funds.ofPartner(partner));
        model.addAttribute("coming", coming(payments));
        model.addAttribute(
                "past",
                payments.stream()
                        .filter(item -> !COMING.contains(item.status()))
                        .sorted(Comparator.comparing(PaymentItem::changedAt).reversed())
                        .toList());
        model.addAttribute(
                "owed",
                clawbacks.ofPartner(partner).stream()
                        .filter(each ->
                                each.noticeAt() != null && each.outstanding().isPositive())
                        .toList());
        return "partner/balance";
    }

    /** Not settled yet, the next one first. */
    static List<PaymentItem> coming(List<PaymentItem> payments) {
        return payments.stream()
                .filter(item -> COMING.contains(item.status()))
                .sorted(Comparator.comparing(PaymentItem::payableOn))
                .toList();
    }
}
