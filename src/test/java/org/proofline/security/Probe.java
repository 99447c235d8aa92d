package org.proofline.security;

import io.swagger.v3.oas.annotations.Hidden;
import org.proofline.shared.ActionContext;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells in whose name a request is answered, in each part of the address space. */
@RestController
@Hidden
class Probe {

    @GetMapping({"/probe", "/api/probe", "/camunda/probe", "/camunda/api/probe", "/actuator/probe"})
    String who() {
        return ActionContext.current().actor().username();
    }

    @GetMapping({"/probe/roles", "/api/probe/roles"})
    String roles() {
        return ActionContext.current().actor().roles().stream()
                .sorted()
                .toList()
                .toString();
    }

    @GetMapping({"/invitations/probe", "/api/probe/token"})
    String token(CsrfToken token) {
        return token == null ? "" : token.getToken();
    }

    @PostMapping({"/probe", "/api/probe", "/camunda/api/admin/setup/default/user/create"})
    String change() {
        return "changed by " + ActionContext.current().actor().username();
    }
}
