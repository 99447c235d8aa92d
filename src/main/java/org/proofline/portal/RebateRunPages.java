package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.rebate.Rebates;
import org.proofline.rebate.Rebates.Entitlement;
import org.proofline.rebate.Rebates.Run;
import org.proofline.rebate.Rebates.Status;
import org.proofline.security.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Rebate runs for those who compute, review and approve them: what each partner gets, and how it came about. */
@Controller
class RebateRunPages {

    static final Role[] READERS = {Role.PROGRAM_OWNER, Role.FINANCE_APPROVER, Role.AUDITOR};
    private static final int SHOWN = 100;

    private final Rebates rebates;
    private final Partners partners;
    private final RebateChoices choices;
    private final Pages pages;

    RebateRunPages(Rebates rebates, Partners partners, RebateChoices choices, Pages pages) {
        this.rebates = rebates;
        this.partners = partners;
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping("/staff/rebates")
    String list(HttpServletRequest request, Model model) {
        Duty.required(READERS);
        LocalDate thisQuarter = choices.thisQuarter();
        model.addAttribute("page", pages.of("Rebate runs", request));
        model.addAttribute("runs", rebates.latest(SHOWN));
        model.addAttribute("computes", Duty.has(Role.PROGRAM_OWNER));
        model.addAttribute("offers", choices.offers());
        model.addAttribute("from", thisQuarter.minusMonths(3));
        model.addAttribute("to", thisQuarter.minusDays(1));
        return "staff/rebates";
    }

    @GetMapping("/staff/rebates/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) UUID after,
            HttpServletRequest request,
            Model model) {
        Duty.required(READERS);
        Run run = rebates.get(id);
        List<Entitlement> found = rebates.entitlements(id, after, SHOWN + 1);
        List<RebateRow> rows = rows(run, found.stream().limit(SHOWN).toList());
        model.addAttribute("page", pages.of("Rebate run " + run.number(), request));
        model.addAttribute("run", run);
        model.addAttribute("rows", rows);
        model.addAttribute("next", found.size() > SHOWN ? rows.get(SHOWN - 1).partnerId() : null);
        model.addAttribute("can", can(run));
        return "staff/rebate-run";
    }

    @GetMapping("/staff/rebates/{id}/{partnerId}")
    String trace(@PathVariable UUID id, @PathVariable UUID partnerId, HttpServletRequest request, Model model) {
        Duty.required(READERS);
        Run run = rebates.get(id);
        model.addAttribute("page", pages.of(run.number() + ": " + name(partnerId), request));
        model.addAttribute("run", run);
        model.addAttribute("partner", name(partnerId));
        model.addAttribute("steps", rebates.trace(id, partnerId));
        return "staff/rebate-trace";
    }

    private List<RebateRow> rows(Run run, List<Entitlement> shown) {
        Map<String, String> conditions = rebates.conditions(
                run.id(), shown.stream().flatMap(of -> of.unmet().stream()).toList(), Locale.ENGLISH);
        return shown.stream()
                .map(of -> RebateRow.of(of, name(of.partnerId()), run.status().name(), conditions))
                .toList();
    }

    private static RebateActions can(Run run) {
        boolean owner = Duty.has(Role.PROGRAM_OWNER);
        boolean finance = Duty.has(Role.FINANCE_APPROVER);
        boolean computed = run.status() == Status.COMPUTED;
        boolean open = computed || run.status() == Status.REVIEWED;
        boolean clear = run.totals().openVariances() == 0;
        return new RebateActions(
                owner && computed,
                owner && computed && clear,
                finance && run.status() == Status.REVIEWED,
                open && (owner || finance));
    }

    private String name(UUID partnerId) {
        return partners.find(partnerId).map(Partner::name).orElseGet(partnerId::toString);
    }
}
