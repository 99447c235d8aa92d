package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.proofline.security.Accounts;
import org.proofline.security.Accounts.Invitation;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an invited person chooses a password; open, because nobody can sign in yet who comes here. */
@Controller
class InvitationPages {

    private final Accounts accounts;
    private final Pages pages;

    InvitationPages(Accounts accounts, Pages pages) {
        this.accounts = accounts;
        this.pages = pages;
    }

    @GetMapping("/invitations/{token}")
    String show(@PathVariable String token, HttpServletRequest request, Model model) {
        return page(token, Map.of(), request, model);
    }

    @PostMapping("/invitations/{token}")
    String accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (!password.equals(repeated)) {
            response.setStatus(422);
            return page(token, Map.of("repeated", "The two passwords differ. Type both again."), request, model);
        }
        try {
            String username = accounts.acceptInvitation(token, password).username();
            ClaimEditing.say(flash, "Your password is set. Sign in as " + username + ".");
            return "redirect:/login";
        } catch (DomainException refusal) {
            if (refusal.kind() != Kind.INVALID) {
                throw gone();
            }
            response.setStatus(422);
            return page(token, Errors.byField(refusal.errors()), request, model);
        }
    }

    private String page(String token, Map<String, String> errors, HttpServletRequest request, Model model) {
        Invitation invitation = accounts.invitation(token).orElseThrow(InvitationPages::gone);
        model.addAttribute("page", pages.of("Welcome", request));
        model.addAttribute("invitation", invitation);
        model.addAttribute("errors", errors);
        return "invitation";
    }

    private static DomainException gone() {
        return new DomainException(
                Kind.NOT_FOUND,
                "INVITATION_GONE",
                "This link does not work any more: it was used, or its time is over. "
                        + "If you have a password, sign in; otherwise ask whoever invited you.",
                List.of());
    }
}
