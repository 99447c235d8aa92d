package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.sales.SalesComparison;
import org.proofline.sales.SalesComparison.Difference;
import org.proofline.security.Role;
import org.proofline.shared.DomainException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the partners' sales and the vendor's own record say differently, to be cleared before anything is paid. */
@Controller
class SalesDifferencePages {

    private static final int SHOWN = 200;
    private static final int MONTHS = 3;

    private final SalesComparison comparison;
    private final Partners partners;
    private final Clock clock;
    private final Pages pages;

    SalesDifferencePages(SalesComparison comparison, Partners partners, Clock clock, Pages pages) {
        this.comparison = comparison;
        this.partners = partners;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/sales/differences")
    String list(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            HttpServletRequest request,
            Model model) {
        if (!Duty.has(SalesPages.READERS.toArray(Role[]::new))) {
            throw DomainException.notFound("page");
        }
        LocalDate last = to == null ? LocalDate.now(clock) : to;
        LocalDate first = from == null ? last.minusMonths(MONTHS).plusDays(1) : from;
        boolean vendor = !Signed.in().isPartner();
        UUID partner = vendor ? null : Signed.in().partnerId();
        List<Difference> found = comparison.differences(partner, first, last, SHOWN + 1);
        Map<UUID, String> names = partners.all().stream().collect(Collectors.toMap(Partner::id, Partner::name));
        model.addAttribute("page", pages.of("Differences in sales", request));
        model.addAttribute("differences", found.stream().limit(SHOWN).toList());
        model.addAttribute("more", found.size() > SHOWN);
        model.addAttribute("names", names);
        model.addAttribute("vendor", vendor);
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        return "sales-differences";
    }
}
