package org.proofline.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the identity provider says about a person.
 *
 * @param partnerCode null for the vendor's own people
 * @param roles the roles we know; the provider may tell others, which mean nothing here
 */
record OidcPerson(String username, String displayName, String email, String partnerCode, Set<Role> roles) {

    static OidcPerson of(Map<String, Object> claims, OidcSettings settings) {
        String username = text(claims.get(settings.usernameClaim()));
        String name = text(claims.get("name"));
        return new OidcPerson(
                username,
                name == null ? username : name,
                text(claims.get("email")),
                text(claims.get(settings.partnerClaim())),
                roles(find(claims, settings.rolesClaim())));
    }

    private static Object find(Map<String, Object> claims, String path) {
        Object value = claims;
        for (String step : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }

    private static Set<Role> roles(Object claim) {
        Collection<?> told = claim instanceof Collection<?> list
                ? list
                : claim == null ? List.of() : List.of(claim.toString().split("\\s+"));
        return told.stream().map(String::valueOf).flatMap(code -> known(code)).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Role> known(String code) {
        return Arrays.stream(Role.values()).filter(role -> role.code().equals(code));
    }

    private static String text(Object claim) {
        return claim == null || claim.toString().isBlank()
                ? null
                : claim.toString().strip();
    }
}
