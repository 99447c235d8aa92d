package org.proofline.security;

import java.util.ArrayList;
import java.util.List;
import org.proofline.platform.StartFailure;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * How people sign in with the company's identity provider (OpenID Connect).
 *
 * @param issuer address of the provider, as in its discovery document; null switches it off
 * @param clientId our name at the provider
 * @param clientSecret our secret at the provider
 * @param audience what a bearer token must be meant for; our client id when not set
 * @param usernameClaim claim with the account's name
 * @param rolesClaim claim with role codes, as a list or with blanks between; a path such as {@code realm_access.roles}
 * @param partnerClaim claim with the partner's code; the vendor's own people have none
 * @param label what the sign-in page calls it
 */
@ConfigurationProperties("proofline.oidc")
record OidcSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String audience,
        @DefaultValue("preferred_username") String usernameClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("partner") String partnerClaim,
        @DefaultValue("Sign in with your company account") String label) {

    boolean isOn() {
        return StringUtils.hasText(issuer);
    }

    String requiredAudience() {
        return StringUtils.hasText(audience) ? audience : clientId;
    }

    /** @throws StartFailure naming what is missing beside the issuer */
    void requireComplete() {
        List<String> missing = new ArrayList<>();
        if (!StringUtils.hasText(clientId)) {
            missing.add("PROOFLINE_OIDC_CLIENT_ID");
        }
        if (!StringUtils.hasText(clientSecret)) {
            missing.add("PROOFLINE_OIDC_CLIENT_SECRET");
        }
        if (!missing.isEmpty()) {
            throw new StartFailure(String.join(" and ", missing) + " must be set together with PROOFLINE_OIDC_ISSUER:"
                    + " set them to what your identity provider gave this application.");
        }
    }
}
