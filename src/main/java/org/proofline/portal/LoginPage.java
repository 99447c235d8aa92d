package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.proofline.security.SignInOptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in form; signing in itself is the security module's. */
@Controller
class LoginPage {

    private final Pages pages;
    private final SignInOptions options;

    LoginPage(Pages pages, SignInOptions options) {
        this.pages = pages;
        this.options = options;
    }

    @GetMapping("/login")
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.of("Sign in", request));
        model.addAttribute("failed", request.getParameter("error") != null);
        model.addAttribute("signedOut", request.getParameter("logout") != null);
        model.addAttribute("expired", request.getParameter("expired") != null);
        model.addAttribute("options", options);
        return "login";
    }
}
