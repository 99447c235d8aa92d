package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.proofline.api.Handlers.Known;
import org.proofline.api.edge.Owned;
import org.proofline.security.Role;

class CallRulesTest extends ApiTest {

    private static final List<String> STAFF = Stream.of(Role.values())
            .filter(role -> !role.ofPartner())
            .map(Role::code)
            .toList();
    private static final String SOME_ID = UUID.randomUUID().toString();

    @Test
    void every_handler_says_who_may_call_it() {
        assertThat(handlers()).isNotEmpty().allSatisfy(known -> assertThat(known.call())
                .as(known.toString())
                .isNotNull());
    }

    @Test
    void every_path_to_an_object_of_a_partner_names_it() {
        List<String> owned = List.of(
                "/claims/{",
                "/disputes/{",
                "/fund-requests/{",
                "/evidence/{",
                "/payments/{",
                "/clawbacks/{",
                "/partners/{");
        assertThat(handlers())
                .filteredOn(known -> owned.stream().anyMatch(known.pattern()::contains))
                .isNotEmpty()
                .allSatisfy(known ->
                        assertThat(known.call().of()).as(known.toString()).isNotEqualTo(Owned.NOTHING));
    }

    @Test
    void the_auditor_is_named_by_no_call_that_writes_but_the_verification() {
        assertThat(handlers())
                .filteredOn(known -> !known.reads() && rolesOf(known).contains(Role.AUDITOR))
                .extracting(Known::pattern)
                .containsExactly("/api/v1/audit/verification");
    }

    @TestFactory
    Stream<DynamicTest> nobody_gets_in_without_signing_in() {
        return handlers().stream()
                .map(known ->
                        dynamicTest(known.toString(), () -> call(null, known).problem(401, "NOT_SIGNED_IN")));
    }

    @TestFactory
    Stream<DynamicTest> a_person_of_the_vendor_without_the_role_is_refused() {
        return handlers().stream().flatMap(known -> STAFF.stream()
                .filter(role -> !allowed(known, Role.ofCode(role)))
                .map(role ->
                        dynamicTest(role + " " + known, () -> call(role, known).problem(403, "ROLE_MISSING"))));
    }

    @TestFactory
    Stream<DynamicTest> a_partner_is_refused_what_only_the_vendor_does() {
        return handlers().stream()
                .filter(known -> known.call().of() == Owned.NOTHING)
                .filter(known -> !allowed(known, Role.PARTNER_USER))
                .filter(known -> !known.namesAnObject())
                .map(known -> dynamicTest(
                        known.toString(), () -> call("partner-north", known).problem(403, "ROLE_MISSING")));
    }

    private Answer call(String user, Known known) {
        return as(user).send(known.method(), known.path(SOME_ID), known.mediaType(), known.reads() ? null : "{}");
    }

    private static boolean allowed(Known known, Role role) {
        return rolesOf(known).contains(role) || (known.reads() && role == Role.AUDITOR);
    }

    private static Set<Role> rolesOf(Known known) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(known.call().value()).forEach(who -> roles.addAll(who.roles()));
        return roles;
    }
}
