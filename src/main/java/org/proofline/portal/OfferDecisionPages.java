package org.proofline.portal;

import java.time.LocalDate;
import java.util.UUID;
import org.proofline.program.OfferReview;
import org.proofline.program.Offers;
import org.proofline.security.Role;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What becomes of a version: sent, checked, sent back, published, retired. */
@Controller
class OfferDecisionPages {

    private final Offers offers;
    private final OfferReview review;

    OfferDecisionPages(Offers offers, OfferReview review) {
        this.offers = offers;
        this.review = review;
    }

    @PostMapping("/staff/offers/{id}/check-request")
    String send(@PathVariable UUID id, RedirectAttributes flash) {
        Duty.required(Role.PROGRAM_OWNER);
        review.send(id);
        return done(id, "Sent. Another program owner checks and publishes it.", flash);
    }

    @PostMapping("/staff/offers/{id}/check")
    String check(@PathVariable UUID id, RedirectAttributes flash) {
        Duty.required(Role.PROGRAM_OWNER);
        review.check(id);
        return done(id, "Checked. It can be published now.", flash);
    }

    @PostMapping("/staff/offers/{id}/return")
    String sendBack(@PathVariable UUID id, @RequestParam String reason, RedirectAttributes flash) {
        Duty.required(Role.PROGRAM_OWNER);
        review.sendBack(id, reason);
        return done(id, "Sent back to its authors with your reason.", flash);
    }

    @PostMapping("/staff/offers/{id}/publication")
    String publish(@PathVariable UUID id, RedirectAttributes flash) {
        Duty.required(Role.PROGRAM_OWNER);
        review.publish(id);
        return done(id, "Published. This version never changes from now on.", flash);
    }

    @PostMapping("/staff/offers/{id}/retirement")
    String retire(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            @RequestParam String reason,
            RedirectAttributes flash) {
        Duty.required(Role.PROGRAM_OWNER);
        offers.retire(id, lastDay, reason);
        return done(id, "It ends after " + Words.day(lastDay) + ". What was claimed under it keeps it.", flash);
    }

    private static String done(UUID id, String text, RedirectAttributes flash) {
        ClaimEditing.say(flash, text);
        return "redirect:/staff/offers/" + id;
    }
}
