package org.proofline.portal;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Saves a draft while it is being written: the same form and the same version check as the button, answered as data. */
@RestController
class DraftSaving {

    private static final int NAMED_ERRORS = 2;

    private final Claims claims;
    private final ClaimChoices choices;
    private final Clock clock;

    DraftSaving(Claims claims, ClaimChoices choices, Clock clock) {
        this.claims = claims;
        this.choices = choices;
        this.clock = clock;
    }

    /**
     * @param path of the draft, where the next save goes
     * @param at time of day in the programs' time zone
     */
    record Saved(String path, long version, String at) {}

    /** Why it was not saved, to be shown beside the form. */
    record NotSaved(String message) {}

    @PostMapping("/claims/autosave")
    ResponseEntity<Object> begin(@ModelAttribute ClaimForm form) {
        Signed.partner();
        try {
            return saved(claims.draft(form.toDraft(choices.usual(form), Map.of())));
        } catch (DomainException refusal) {
            return refused(refusal);
        }
    }

    @PostMapping("/claims/{id}/autosave")
    ResponseEntity<Object> goOn(@PathVariable UUID id, @RequestParam long version, @ModelAttribute ClaimForm form) {
        Signed.partner();
        try {
            Claim claim = claims.get(id);
            return saved(claims.edit(
                    id, version, form.toDraft(choices.usual(claims.rules(id), claim.currency()), claim.results())));
        } catch (DomainException refusal) {
            return refused(refusal);
        }
    }

    private ResponseEntity<Object> saved(Claim claim) {
        return ResponseEntity.ok(new Saved("/claims/" + claim.id(), claim.version(), Words.timeOfDay(clock.instant())));
    }

    private static ResponseEntity<Object> refused(DomainException refusal) {
        Stream<String> messages = refusal.errors().isEmpty()
                ? Stream.of(refusal.getMessage())
                : refusal.errors().stream().map(FieldError::message).distinct().limit(NAMED_ERRORS);
        return ResponseEntity.status(PortalErrors.status(refusal.kind()))
                .body(new NotSaved(messages.collect(Collectors.joining(" "))));
    }
}
