package org.proofline.platform;

/**
 * Where the database is and how its two roles sign in.
 *
 * @param url JDBC URL without credentials
 * @param user the pool's role, which owns nothing
 * @param ownerUser the role that owns every object and runs the migrations
 */
public record DatabaseAccess(String url, String user, String password, String ownerUser, String ownerPassword) {

    /** The name the pool's role has in the embedded database. */
    public static final String APP_ROLE = "proofline_app";

    /** The name the owner has in the embedded database. */
    public static final String OWNER_ROLE = "proofline_owner";

    @Override
    public String toString() {
        return "DatabaseAccess[" + url + ", " + user + ", " + ownerUser + "]";
    }
}
