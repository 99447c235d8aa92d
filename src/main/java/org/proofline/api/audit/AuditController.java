package org.proofline.api.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.proofline.api.audit.AuditParts.EventsResource;
import org.proofline.api.audit.AuditParts.VerificationResource;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Owned;
import org.proofline.api.edge.Pages;
import org.proofline.api.edge.Who;
import org.proofline.api.json.Nothing;
import org.proofline.audit.Audit;
import org.proofline.audit.Audit.AuditEvent;
import org.proofline.audit.Audit.EventFilter;
import org.proofline.claims.Claims;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "Audit")
class AuditController {

    private final Audit audit;
    private final Claims claims;

    AuditController(Audit audit, Claims claims) {
        this.audit = audit;
        this.claims = claims;
    }

    @GetMapping("/audit/events")
    @Call(Who.AUDITOR)
    @Operation(summary = "The trail in the order of its seal")
    ResponseEntity<EventsResource> events(
            @RequestParam(required = false) String type,
            @RequestParam(required = false) String actor,
            @Parameter(description = "The id of what the events are about") @RequestParam(required = false)
                    UUID subject,
            @RequestParam(required = false) Instant from,
            @RequestParam(required = false) Instant to,
            @Parameter(description = "Go on after this sequence") @RequestParam(required = false) Long cursor,
            @RequestParam(required = false) Integer limit) {
        int rows = Pages.limit(limit);
        List<AuditEvent> found = audit.events(new EventFilter(type, actor, subject, from, to, cursor, rows + 1));
        if (found.size() <= rows) {
            return ResponseEntity.ok(EventsResource.of(found));
        }
        Long last = found.get(rows - 1).sequence();
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, Pages.next(String.valueOf(last)))
                .body(EventsResource.of(found.subList(0, rows)));
    }

    @GetMapping("/audit/claims/{id}")
    @Call(value = Who.AUDITOR, of = Owned.CLAIM)
    @Operation(summary = "Everything of one claim, with its documents, payments and recoveries")
    EventsResource ofClaim(@PathVariable UUID id) {
        claims.get(id);
        return EventsResource.of(audit.ofClaim(id));
    }

    @PostMapping("/audit/verification")
    @Call(Who.AUDITOR)
    @Operation(summary = "Check chains, anchors, ledger and stored proof; names the first broken record")
    ResponseEntity<VerificationResource> verify(@RequestBody(required = false) Nothing nothing) {
        return ResponseEntity.ok(VerificationResource.of(audit.verify()));
    }
}
