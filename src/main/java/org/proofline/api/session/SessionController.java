package org.proofline.api.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Who;
import org.proofline.partner.Partners;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;

@ApiController
@Tag(name = "Session")
class SessionController {

    private final Partners partners;

    SessionController(Partners partners) {
        this.partners = partners;
    }

    /** @param csrfToken for the header X-CSRF-TOKEN of calls with a session cookie; null without a session */
    @Schema(name = "Session")
    record SessionResource(
            @Schema(example = "partner-north") String user,
            List<String> roles,
            @Schema(description = "The partner's code; null for the vendor's people") String partner,
            String csrfToken) {}

    @GetMapping("/session")
    @Call(Who.EVERYBODY)
    @Operation(summary = "Who is signed in, and the token that a session's calls need")
    SessionResource session(HttpServletRequest request) {
        Actor actor = ActionContext.current().actor();
        String partner = actor.isPartner() ? partners.get(actor.partnerId()).code() : null;
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new SessionResource(
                actor.username(),
                actor.roles().stream().sorted().toList(),
                partner,
                token == null ? null : token.getToken());
    }
}
