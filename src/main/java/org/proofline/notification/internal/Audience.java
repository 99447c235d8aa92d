package org.proofline.notification.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.proofline.security.Role;

/**
 * Who hears of an event; stands beside its words.
 *
 * @param owners whether the people who made and submitted the claim or fund request do
 * @param admins whether the partner's administrators do
 * @param roles members of the vendor's staff
 */
record Audience(boolean owners, boolean admins, Set<Role> roles) {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages-notification", Locale.ENGLISH);
    private static final String TO = ".to";
    private static final String OWNERS = "owners";
    private static final String ADMINS = "admins";

    /** Empty for the many events that nobody is told of. */
    static Optional<Audience> of(String type) {
        return BUNDLE.containsKey(type + TO) ? Optional.of(parse(BUNDLE.getString(type + TO))) : Optional.empty();
    }

    static Set<String> types() {
        return BUNDLE.keySet().stream()
                .filter(key -> key.endsWith(TO))
                .map(key -> key.substring(0, key.length() - TO.length()))
                .collect(Collectors.toSet());
    }

    private static Audience parse(String to) {
        Set<String> words = Set.of(to.split(" "));
        Set<Role> roles = words.stream()
                .filter(word -> !word.equals(OWNERS) && !word.equals(ADMINS))
                .map(Role::ofCode)
                .collect(Collectors.toSet());
        return new Audience(words.contains(OWNERS), words.contains(ADMINS), roles);
    }
}
