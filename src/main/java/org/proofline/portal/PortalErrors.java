package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.proofline.shared.DomainException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Shows a refusal as a page: what is wrong and how to go on. */
@ControllerAdvice(basePackageClasses = PortalErrors.class)
class PortalErrors {

    private final Pages pages;

    PortalErrors(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    String refused(DomainException refusal, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(status(refusal.kind()));
        model.addAttribute("page", pages.of("That did not work", request));
        model.addAttribute("message", refusal.getMessage());
        model.addAttribute("errors", refusal.errors());
        model.addAttribute("back", request.getHeader("Referer"));
        return "refused";
    }

    static int status(DomainException.Kind kind) {
        return switch (kind) {
            case MALFORMED -> HttpServletResponse.SC_BAD_REQUEST;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            case STALE -> HttpServletResponse.SC_PRECONDITION_FAILED;
            case TOO_LARGE -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            case INVALID -> 422;
        };
    }
}
