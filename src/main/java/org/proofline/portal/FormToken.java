package org.proofline.portal;

import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The token of the session, for task forms that send something before the task is decided; other origins can't read it. */
@RestController
class FormToken {

    @GetMapping("/form-token")
    Map<String, String> token(CsrfToken token) {
        return Map.of("header", token.getHeaderName(), "token", token.getToken());
    }
}
