package org.proofline.portal;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What every page needs around its content.
 *
 * @param title of the page, without the product's name
 * @param user the signed-in person's display name; null on the login page
 * @param role words for what the person does here, such as "Partner" or "Payment approver"
 * @param nav entries the person may use
 * @param csrf token for forms and scripts
 * @param unread number of unread notifications
 * @param flash message of the last action, or null
 * @param names of people by user name and of offers by code
 */
public record Page(
        String title, String user, String role, List<NavItem> nav, String csrf, long unread, Flash flash, Names names) {

    /** @param active whether the current page lies below it */
    public record NavItem(String label, String path, boolean active) {}

    /** @param kind success, warning or danger */
    public record Flash(String kind, String text) {}

    public record Names(UnaryOperator<String> people, UnaryOperator<String> offers) {}

    /** The name of a person; an empty text for nobody. */
    public String person(String username) {
        return username == null ? "" : names.people().apply(username);
    }

    /** The name of an offer. */
    public String offer(String code) {
        return code == null ? "" : names.offers().apply(code);
    }

    /** Whether the navigation leads there, so that a page can offer what the person may do. */
    public boolean may(String path) {
        return nav.stream().anyMatch(item -> item.path().equals(path));
    }

    public boolean signedIn() {
        return user != null;
    }
}
