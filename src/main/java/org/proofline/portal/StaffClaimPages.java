package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimStatus;
import org.proofline.claims.Claims;
import org.proofline.claims.Claims.ClaimFilter;
import org.proofline.insight.ClaimView;
import org.proofline.insight.ClaimViews;
import org.proofline.insight.ProcessHistory;
import org.proofline.insight.ProcessHistory.ProcessPath;
import org.proofline.security.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Claims as the vendor's people see them: everything, with the process diagram and the path taken. */
@Controller
class StaffClaimPages {

    private static final int PAGE_SIZE = 100;

    private final Claims claims;
    private final ClaimViews views;
    private final ProcessHistory history;
    private final DuplicateSides duplicates;
    private final Pages pages;

    StaffClaimPages(Claims claims, ClaimViews views, ProcessHistory history, DuplicateSides duplicates, Pages pages) {
        this.claims = claims;
        this.views = views;
        this.history = history;
        this.duplicates = duplicates;
        this.pages = pages;
    }

    @GetMapping("/staff/claims")
    String list(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String offer,
            HttpServletRequest request,
            Model model) {
        Signed.staff();
        Set<ClaimStatus> statuses = status.isBlank()
                ? Set.of()
                : Arrays.stream(status.split(",")).map(ClaimStatus::valueOf).collect(Collectors.toSet());
        var filter = new ClaimFilter(statuses, null, nullable(offer), nullable(number), null, null, null, PAGE_SIZE);
        model.addAttribute("page", pages.of("Claims", request));
        model.addAttribute("claims", claims.search(filter));
        model.addAttribute("status", status);
        model.addAttribute("number", number);
        model.addAttribute("offer", offer);
        return "staff/claims";
    }

    @GetMapping("/staff/claims/{id}")
    String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Signed.staff();
        ClaimView view = views.of(id);
        model.addAttribute("page", pages.of("Claim " + view.claim().number(), request));
        model.addAttribute("view", view);
        model.addAttribute("timeline", TimelineRow.of(views.timeline(id)));
        model.addAttribute("paths", paths(view));
        model.addAttribute("duplicates", duplicates.of(view.claim()));
        model.addAttribute("findings", duplicates.findings(view.claim()));
        model.addAttribute("mayAnswer", DuplicatePages.mayAnswer(view.claim().status()));
        model.addAttribute("lastOfPartner", lastOf(view));
        model.addAttribute("mayTakeBack", Signed.in().hasRole(Role.FINANCE_APPROVER.code()));
        return "staff/claim";
    }

    private List<ProcessPath> paths(ClaimView view) {
        List<UUID> keys = new ArrayList<>(List.of(view.claim().id()));
        if (view.payment() != null) {
            keys.add(view.payment().id());
        }
        view.clawbacks().forEach(clawback -> keys.add(clawback.id()));
        return history.of(keys);
    }

    private List<Claim> lastOf(ClaimView view) {
        var filter = new ClaimFilter(Set.of(), view.claim().partnerId(), null, null, null, null, null, 6);
        return claims.search(filter).stream()
                .filter(claim -> !claim.id().equals(view.claim().id()))
                .toList();
    }

    private static String nullable(String text) {
        return text.isBlank() ? null : text.trim();
    }
}
