package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.proofline.approval.TaskInbox;
import org.proofline.approval.TaskInbox.InboxTask;
import org.proofline.approval.TaskInbox.TaskDecision;
import org.proofline.payout.PaymentRuns;
import org.proofline.payout.PaymentRuns.PaymentRun;
import org.proofline.security.Role;
import org.proofline.shared.DomainException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One payment run: its items, its release or rejection by a second person, its files. */
@Controller
class PaymentRunPages {

    /** Who may open a run with the accounts in it. */
    static final Role[] SEE_RUNS = {Role.PAYMENTS_MAKER, Role.PAYMENTS_RELEASER, Role.BANK_RECONCILER, Role.AUDITOR};

    private final PaymentRuns runs;
    private final TaskInbox inbox;
    private final Pages pages;

    PaymentRunPages(PaymentRuns runs, TaskInbox inbox, Pages pages) {
        this.runs = runs;
        this.inbox = inbox;
        this.pages = pages;
    }

    @GetMapping("/staff/payments/runs/{id}")
    String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
        payments();
        PaymentRun run = runs.get(id);
        boolean maker = Signed.in().username().equals(run.madeBy());
        model.addAttribute("page", pages.of("Payment run " + run.number(), request));
        model.addAttribute("run", run);
        model.addAttribute("open", run.status().equals("BUILT"));
        model.addAttribute(
                "mayRelease",
                run.status().equals("BUILT") && !maker && Signed.in().hasRole(Role.PAYMENTS_RELEASER.code()));
        model.addAttribute("madeByMe", maker);
        model.addAttribute(
                "erp", run.items().stream().anyMatch(item -> item.status().equals("HANDED_TO_ERP")));
        return "staff/run";
    }

    @PostMapping("/staff/payments/runs/{id}/release")
    String release(@PathVariable UUID id, RedirectAttributes flash) {
        Duty.required(Role.PAYMENTS_RELEASER);
        inbox.decide(taskOf(id).id(), new TaskDecision("APPROVE", List.of(), null, null));
        ClaimEditing.say(flash, "Released. The bank file is made; payments count as paid when the bank says so.");
        return "redirect:/staff/payments/runs/" + id;
    }

    @PostMapping("/staff/payments/runs/{id}/rejection")
    String reject(@PathVariable UUID id, @RequestParam String reason, RedirectAttributes flash) {
        Duty.required(Role.PAYMENTS_RELEASER);
        inbox.decide(taskOf(id).id(), new TaskDecision("REJECT", List.of(), "OTHER", reason));
        ClaimEditing.say(flash, "Sent back. Its items are due again.");
        return "redirect:/staff/payments/runs/" + id;
    }

    @PostMapping("/staff/payments/runs/{id}/items/{itemId}/removal")
    String remove(
            @PathVariable UUID id, @PathVariable UUID itemId, @RequestParam String reason, RedirectAttributes flash) {
        Duty.required(Role.PAYMENTS_MAKER, Role.PAYMENTS_RELEASER);
        runs.removeItem(id, itemId, reason);
        ClaimEditing.say(flash, "Taken out; it is due again.");
        return "redirect:/staff/payments/runs/" + id;
    }

    @GetMapping("/staff/payments/runs/{id}/bank-file")
    ResponseEntity<byte[]> bankFile(@PathVariable UUID id) {
        payments();
        return download(runs.get(id).number() + ".xml", MediaType.APPLICATION_XML, runs.pain001(id));
    }

    @GetMapping("/staff/payments/runs/{id}/erp-file")
    ResponseEntity<byte[]> erpFile(@PathVariable UUID id) {
        payments();
        return download(runs.get(id).number() + ".csv", MediaType.valueOf("text/csv"), runs.erpFile(id));
    }

    private InboxTask taskOf(UUID run) {
        return inbox.ofSubject(run).stream()
                .findFirst()
                .orElseThrow(() -> DomainException.conflict(
                        "NOT_OPEN", "The run does not wait for a release. Load the page again to see its state."));
    }

    private static void payments() {
        Duty.required(SEE_RUNS);
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
