package org.proofline.security;

/**
 * What the sign-in page offers beside name and password.
 *
 * @param path where signing in with the identity provider begins; null when there is none
 * @param label what the page calls it
 */
public record SignInOptions(String path, String label) {

    public boolean withProvider() {
        return path != null;
    }
}
