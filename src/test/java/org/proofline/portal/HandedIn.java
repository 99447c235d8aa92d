package org.proofline.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.proofline.adjudication.Adjudication;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.claims.Claims.ClaimDraft;
import org.proofline.claims.Claims.LineDraft;
import org.proofline.partner.Partners;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.springframework.context.ApplicationContext;

/** Claims of a campaign a week ago, drafted or handed in without the checks of submission, and looked at by the rules. */
record HandedIn(ApplicationContext context, Clock clock) {

    Claim draft(String partner, String user, LineDraft... lines) {
        return as(partner, user, () -> claims().draft(draft(lines)));
    }

    Claim claim(String partner, String user, LineDraft... lines) {
        Claim claim = as(partner, user, () -> {
            Claim draft = claims().draft(draft(lines));
            Set<Integer> backed = IntStream.rangeClosed(1, lines.length).boxed().collect(Collectors.toSet());
            return claims().submit(draft.id(), backed);
        });
        Adjudication adjudication = context.getBean(Adjudication.class);
        adjudication.detectDuplicates(claim.id());
        adjudication.adjudicate(claim.id());
        return claim;
    }

    LineDraft line(String supplier, String invoice, String net) {
        return line("Campaign", supplier, invoice, net);
    }

    LineDraft line(String what, String supplier, String invoice, String net) {
        return new LineDraft(what, supplier, "DE811569869", invoice, day(), Money.eur(net), Money.eur("19.00"), true);
    }

    <T> T as(String partner, String user, Supplier<T> work) {
        UUID id = context.getBean(Partners.class).byCode(partner).id();
        return Acting.of(id, user, "partner-user").call(work);
    }

    private ClaimDraft draft(LineDraft... lines) {
        return new ClaimDraft(
                "COOP-DIGITAL", null, false, null, "DIGITAL_AD", day(), day(), "EUR", Map.of(), Arrays.asList(lines));
    }

    private Claims claims() {
        return context.getBean(Claims.class);
    }

    private LocalDate day() {
        return LocalDate.now(clock).minusDays(7);
    }
}
