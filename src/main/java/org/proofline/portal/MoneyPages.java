package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.proofline.ledger.Funds;
import org.proofline.ledger.Ledger;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.security.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Funds and the journal. */
@Controller
class MoneyPages {

    private static final int LATEST = 100;

    private final Funds funds;
    private final Ledger ledger;
    private final Partners partners;
    private final Pages pages;

    MoneyPages(Funds funds, Ledger ledger, Partners partners, Pages pages) {
        this.funds = funds;
        this.ledger = ledger;
        this.partners = partners;
        this.pages = pages;
    }

    @GetMapping("/staff/funds")
    String funds(HttpServletRequest request, Model model) {
        Signed.staff();
        List<Funds.FundBalance> totals =
                funds.all().stream().map(fund -> funds.total(fund.code())).toList();
        model.addAttribute("page", pages.of("Funds", request));
        model.addAttribute("totals", totals);
        model.addAttribute(
                "byPartner",
                partners.all().stream()
                        .collect(Collectors.toMap(Partner::name, partner -> funds.ofPartner(partner.id()))));
        return "staff/funds";
    }

    @GetMapping("/staff/ledger")
    String ledger(HttpServletRequest request, Model model) {
        Duty.required(Role.FINANCE_APPROVER, Role.BANK_RECONCILER, Role.AUDITOR);
        model.addAttribute("page", pages.of("Ledger", request));
        model.addAttribute("balance", ledger.trialBalance());
        model.addAttribute("entries", ledger.latest(LATEST));
        return "staff/ledger";
    }
}
