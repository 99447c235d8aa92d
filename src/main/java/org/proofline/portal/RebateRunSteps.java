package org.proofline.portal;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.proofline.rebate.RebateDecisions;
import org.proofline.rebate.Rebates;
import org.proofline.security.Role;
import org.proofline.shared.DomainException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do with a rebate run on its page. A refusal is told there, in the words of the domain. */
@Controller
class RebateRunSteps {

    private static final String LIST = "/staff/rebates";

    private final Rebates rebates;
    private final RebateDecisions decisions;

    RebateRunSteps(Rebates rebates, RebateDecisions decisions) {
        this.rebates = rebates;
        this.decisions = decisions;
    }

    @PostMapping(LIST)
    String compute(
            @RequestParam String offerCode,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            RedirectAttributes flash) {
        Duty.required(Role.PROGRAM_OWNER);
        return told(
                flash,
                LIST,
                "Computed. Nothing is posted before it is reviewed and approved.",
                () -> LIST + "/" + rebates.compute(offerCode, from, to).id());
    }

    @PostMapping(LIST + "/{id}/variance")
    String answer(
            @PathVariable UUID id,
            @RequestParam UUID partnerId,
            @RequestParam boolean pay,
            @RequestParam String reason,
            RedirectAttributes flash) {
        Duty.required(Role.PROGRAM_OWNER);
        return told(flash, page(id), "Answered.", () -> {
            decisions.answer(id, partnerId, pay, reason);
            return page(id);
        });
    }

    @PostMapping(LIST + "/{id}/review")
    String review(@PathVariable UUID id, @RequestParam(required = false) String note, RedirectAttributes flash) {
        Duty.required(Role.PROGRAM_OWNER);
        return told(flash, page(id), "Reviewed. Another person approves it now.", () -> {
            decisions.review(id, note);
            return page(id);
        });
    }

    @PostMapping(LIST + "/{id}/approval")
    String approve(@PathVariable UUID id, RedirectAttributes flash) {
        Duty.required(Role.FINANCE_APPROVER);
        return told(flash, page(id), "Approved. The differences are posted.", () -> {
            decisions.approve(id);
            return page(id);
        });
    }

    @PostMapping(LIST + "/{id}/rejection")
    String reject(@PathVariable UUID id, @RequestParam String reason, RedirectAttributes flash) {
        Duty.required(Role.PROGRAM_OWNER, Role.FINANCE_APPROVER);
        return told(flash, page(id), "Ended. Nothing was posted.", () -> {
            rebates.reject(id, reason);
            return page(id);
        });
    }

    private static String told(RedirectAttributes flash, String back, String done, Supplier<String> work) {
        try {
            String to = work.get();
            ClaimEditing.say(flash, done);
            return "redirect:" + to;
        } catch (DomainException refusal) {
            flash.addFlashAttribute("flash", new Page.Flash("danger", refusal.getMessage()));
            return "redirect:" + back;
        }
    }

    private static String page(UUID id) {
        return LIST + "/" + id;
    }
}
