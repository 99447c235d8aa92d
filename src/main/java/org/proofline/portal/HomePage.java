package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.proofline.approval.TaskInbox;
import org.proofline.approval.TaskInbox.InboxTask;
import org.proofline.claims.Claims;
import org.proofline.claims.Claims.ClaimFilter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: a partner's money, claims and what waits for them; a staff member's open tasks, the most urgent first. */
@Controller
class HomePage {

    private static final int LATEST = 10;

    private final Claims claims;
    private final TaskInbox inbox;
    private final PartnerDashboard dashboard;
    private final Pages pages;
    private final Clock clock;

    HomePage(Claims claims, TaskInbox inbox, PartnerDashboard dashboard, Pages pages, Clock clock) {
        this.claims = claims;
        this.inbox = inbox;
        this.dashboard = dashboard;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(@RequestParam(defaultValue = "") String find, HttpServletRequest request, Model model) {
        return Signed.in().isPartner() ? partner(request, model) : staff(find.trim(), request, model);
    }

    private String partner(HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.of("Dashboard", request));
        dashboard.fill(model, Signed.partner());
        return "partner/dashboard";
    }

    private String staff(String find, HttpServletRequest request, Model model) {
        List<InboxTask> open = inbox.open(null);
        model.addAttribute("page", pages.of("Overview", request));
        model.addAttribute("now", clock.instant());
        model.addAttribute("find", find);
        model.addAttribute("all", open.size());
        model.addAttribute(
                "tasks",
                open.stream()
                        .filter(task -> matches(task, find.toLowerCase(Locale.ROOT)))
                        .sorted(Comparator.comparing(InboxTask::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList());
        model.addAttribute(
                "latest", claims.search(new ClaimFilter(Set.of(), null, null, null, null, null, null, LATEST)));
        return "staff/overview";
    }

    private static boolean matches(InboxTask task, String find) {
        return Stream.of(task.name(), task.claimNumber(), task.partnerName(), task.assignee())
                .filter(Objects::nonNull)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(find));
    }
}
