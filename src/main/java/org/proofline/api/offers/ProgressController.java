package org.proofline.api.offers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.proofline.adjudication.Participation;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Who;
import org.proofline.api.json.Amount;
import org.proofline.program.earn.Milestone;
import org.proofline.rebate.EarnProgress;
import org.proofline.rebate.EarnProgress.Progress;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;

@ApiController
@Tag(name = "Offers")
class ProgressController {

    private final Participation participation;
    private final EarnProgress progress;
    private final Clock clock;

    ProgressController(Participation participation, EarnProgress progress, Clock clock) {
        this.participation = participation;
        this.progress = progress;
        this.clock = clock;
    }

    /** How far a partner is in one offer. */
    @Schema(name = "Progress")
    record Resource(
            String offerCode,
            int version,
            LocalDate from,
            LocalDate to,
            @Schema(description = "Sales lines that count so far") long lines,
            @Schema(description = "If the period ended today") Amount earned,
            @Schema(description = "Whether a limit of the offer holds it back already") boolean capped,
            List<Ahead> ahead,
            @Schema(description = "How it is calculated, one sentence each") List<String> steps) {}

    /** The way to a threshold. */
    @Schema(name = "ProgressAhead")
    record Ahead(
            @Schema(description = "NET_VALUE, QUANTITY or COUNT") String metric,
            String reached,
            String threshold,
            String missing,
            String sentence) {

        static Ahead of(Milestone next, Locale locale) {
            return new Ahead(
                    next.metric().name(),
                    next.reached().toPlainString(),
                    next.threshold().toPlainString(),
                    next.missing().toPlainString(),
                    next.sentence(locale));
        }
    }

    @GetMapping("/progress")
    @Call(Who.PARTNER)
    @Operation(summary = "How far you are in the offers that sales earn, in the period that runs")
    List<Resource> list(Locale locale) {
        Actor actor = ActionContext.current().actor();
        if (!actor.isPartner()) {
            return List.of();
        }
        UUID partner = actor.partnerId();
        LocalDate today =
                LocalDate.now(clock.withZone(participation.partner(partner).zone()));
        Locale spoken = Spoken.in(locale);
        return participation.visible(partner).stream()
                .flatMap(offer -> progress.of(offer, partner, today).stream())
                .map(each -> resource(each, spoken))
                .toList();
    }

    private static Resource resource(Progress each, Locale locale) {
        return new Resource(
                each.offer().code(),
                each.offer().version(),
                each.from(),
                each.to(),
                each.lines(),
                Amount.of(each.earned()),
                each.capped(),
                each.ahead().stream().map(next -> Ahead.of(next, locale)).toList(),
                each.steps().stream().map(step -> step.sentence(locale)).toList());
    }
}
