package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.ledger.CoopAccruals;
import org.proofline.ledger.FundChanges;
import org.proofline.ledger.FundHistory;
import org.proofline.ledger.FundHistory.Point;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.security.Role;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The vendor's funds: the tree of budgets, and each fund with its burn-down, its shares and what waits for a decision. */
@Controller
class FundPages {

    private static final int LATEST = 50;
    private static final int SHARES = 100;
    private static final int SOON = 60;

    private final FundOverview overview;
    private final Figures figures;
    private final FundChanges changes;
    private final Partners partners;
    private final Pages pages;

    /** What the journal says of a fund. */
    @Component
    record Figures(FundHistory history, CoopAccruals accruals) {}

    FundPages(FundOverview overview, Figures figures, FundChanges changes, Partners partners, Pages pages) {
        this.overview = overview;
        this.figures = figures;
        this.changes = changes;
        this.partners = partners;
        this.pages = pages;
    }

    @GetMapping("/staff/funds")
    String funds(HttpServletRequest request, Model model) {
        Signed.staff();
        model.addAttribute("page", pages.of("Funds", request));
        model.addAttribute("rows", overview.rows());
        changes(model);
        return "staff/funds";
    }

    @GetMapping("/staff/funds/{code}")
    String fund(@PathVariable String code, HttpServletRequest request, Model model) {
        Signed.staff();
        FundRow row = overview.row(code);
        List<Point> points = figures.history().of(code);
        model.addAttribute("page", pages.of(row.node().fund().name(), request));
        model.addAttribute("row", row);
        model.addAttribute("points", points);
        model.addAttribute("chart", BurnDown.of(points, row.node().fund().validTo()));
        model.addAttribute("shares", figures.history().shares(code, SHARES));
        model.addAttribute("atRisk", figures.history().atRisk(code, SOON));
        model.addAttribute("accruals", figures.accruals().ofFund(code));
        changes(model);
        return "staff/fund";
    }

    private void changes(Model model) {
        List<Partner> all = partners.all();
        Map<UUID, String> names = all.stream().collect(Collectors.toMap(Partner::id, Partner::name));
        model.addAttribute("names", names);
        model.addAttribute("changes", changes.latest(LATEST));
        model.addAttribute("partners", all);
        model.addAttribute("owner", Duty.has(Role.PROGRAM_OWNER));
        model.addAttribute("me", Signed.in().username());
    }
}
