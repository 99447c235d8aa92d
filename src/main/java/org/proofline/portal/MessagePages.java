package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.proofline.notification.Notifications;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The messages of the signed-in person. */
@Controller
class MessagePages {

    private static final int SHOWN = 50;

    private final Notifications notifications;
    private final Pages pages;

    MessagePages(Notifications notifications, Pages pages) {
        this.notifications = notifications;
        this.pages = pages;
    }

    @GetMapping("/notifications")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.of("Messages", request));
        model.addAttribute("messages", notifications.of(request.getRemoteUser(), SHOWN));
        return "messages";
    }

    @PostMapping("/notifications/{id}/read")
    String read(@PathVariable UUID id, HttpServletRequest request) {
        notifications.markRead(request.getRemoteUser(), id);
        return "redirect:/notifications";
    }
}
