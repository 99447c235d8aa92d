package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.claims.FundRequest;
import org.proofline.claims.FundRequests;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Fund requests to look up; they are decided in Tasklist. */
@Controller
class StaffFundRequestPages {

    private final FundRequests requests;
    private final Partners partners;
    private final Pages pages;

    StaffFundRequestPages(FundRequests requests, Partners partners, Pages pages) {
        this.requests = requests;
        this.partners = partners;
        this.pages = pages;
    }

    @GetMapping("/staff/fund-requests")
    String list(HttpServletRequest request, Model model) {
        Signed.staff();
        Map<UUID, String> names = partners.all().stream().collect(Collectors.toMap(Partner::id, Partner::name));
        model.addAttribute("page", pages.of("Fund requests", request));
        model.addAttribute(
                "requests",
                requests.all().stream()
                        .sorted(Comparator.comparing(FundRequest::createdAt).reversed())
                        .toList());
        model.addAttribute("names", names);
        return "staff/fund-requests";
    }

    @GetMapping("/staff/fund-requests/{id}")
    String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Signed.staff();
        FundRequest found = requests.get(id);
        model.addAttribute("page", pages.of("Fund request " + found.number(), request));
        model.addAttribute("request", found);
        model.addAttribute("partner", partners.get(found.partnerId()).name());
        return "staff/fund-request";
    }
}
