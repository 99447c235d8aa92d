package org.proofline.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * What an installation decides about its servers, read and checked before anything starts.
 *
 * @param data folder of the embedded servers
 * @param minimumFree what the disk of that folder must have left
 * @param database the external database, or empty for the embedded one
 * @param objects the external object store, or empty for the embedded one
 * @param bucket the bucket, whichever the store
 * @param runsJobs whether this node executes jobs of the engine
 */
record PlatformSettings(
        Path data,
        DataSize minimumFree,
        Optional<DatabaseAccess> database,
        Optional<ObjectStoreAccess> objects,
        String bucket,
        boolean runsJobs) {

    private static final Set<String> ROLES = Set.of("web", "worker", "all");
    private static final Set<String> DEMOS = Set.of("full", "catalog", "none");
    private static final Set<String> SWITCHES = Set.of("true", "false");
    private static final DataSize MINIMUM_FREE = DataSize.ofMegabytes(256);
    private static final Profiles PROD = Profiles.of("prod");

    private static void requireOneOf(Set<String> known, String value, String setting, String choices) {
        if (!known.contains(value)) {
            throw new StartFailure(setting + " is '" + value + "': set it to " + choices + ".");
        }
    }

    /**
     * Reads the settings.
     *
     * @throws StartFailure naming every missing setting, or the one that is wrong
     */
    static PlatformSettings from(Environment environment) {
        Reader reader = new Reader(environment);
        String bucket = environment.getProperty("proofline.s3.bucket", "proofline");
        String role = environment.getProperty("proofline.role", "all");
        requireKnown(environment, role);
        boolean prod = environment.acceptsProfiles(PROD);
        if (prod) {
            requireNoDemo(environment);
        }
        PlatformSettings settings = new PlatformSettings(
                Path.of(environment.getProperty("proofline.data", "data")),
                Binder.get(environment)
                        .bind("proofline.data-minimum-free", DataSize.class)
                        .orElse(MINIMUM_FREE),
                reader.database(prod),
                reader.objects(prod),
                bucket,
                !role.equals("web"));
        if (prod) {
            reader.requireSignOn();
        }
        reader.requireComplete(prod);
        return settings;
    }

    private static void requireKnown(Environment environment, String role) {
        requireOneOf(ROLES, role, "PROOFLINE_ROLE", "web, worker or all");
        requireOneOf(
                DEMOS, environment.getProperty("proofline.demo", "full"), "PROOFLINE_DEMO", "full, catalog or none");
        requireOneOf(
                SWITCHES,
                environment.getProperty("proofline.bank-simulator", "false").toLowerCase(Locale.ROOT),
                "PROOFLINE_BANK_SIMULATOR",
                "true or false");
    }

    private static void requireNoDemo(Environment environment) {
        String demo = environment.getProperty("proofline.demo", "none");
        if (!demo.equals("none")) {
            throw new StartFailure("PROOFLINE_DEMO is '" + demo
                    + "', but the profile prod has no demo accounts and data: take the setting away.");
        }
        if (environment.getProperty("proofline.bank-simulator", Boolean.class, false)) {
            throw new StartFailure("PROOFLINE_BANK_SIMULATOR is 'true', but in the profile prod only the bank answers"
                    + " payments: take the setting away.");
        }
    }

    boolean needsData() {
        return database.isEmpty() || objects.isEmpty();
    }

    /** Collects what is missing, so that one line names all of it. */
    private static final class Reader {

        private final Environment environment;
        private final List<String> missing = new ArrayList<>();

        Reader(Environment environment) {
            this.environment = environment;
        }

        Optional<DatabaseAccess> database(boolean required) {
            if (!required && !isSet("proofline.db.url")) {
                return Optional.empty();
            }
            String url = get("proofline.db.url");
            if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
                throw new StartFailure("PROOFLINE_DB_URL is '" + url
                        + "': give a JDBC URL of PostgreSQL, such as jdbc:postgresql://host:5432/proofline.");
            }
            DatabaseAccess access = new DatabaseAccess(
                    url,
                    get("proofline.db.user"),
                    get("proofline.db.password"),
                    get("proofline.db.owner-user"),
                    get("proofline.db.owner-password"));
            if (!access.user().isEmpty() && access.user().equals(access.ownerUser())) {
                throw new StartFailure("PROOFLINE_DB_USER and PROOFLINE_DB_OWNER_USER are the same role, which could"
                        + " rewrite the journal and the trail: give the pool a role of its own that owns nothing.");
            }
            return Optional.of(access);
        }

        Optional<ObjectStoreAccess> objects(boolean required) {
            if (!required && !isSet("proofline.s3.endpoint")) {
                return Optional.empty();
            }
            String endpoint = get("proofline.s3.endpoint");
            if (!endpoint.isEmpty() && !endpoint.matches("https?://[^/]+.*")) {
                throw new StartFailure(
                        "PROOFLINE_S3_ENDPOINT is '" + endpoint + "': give a URL such as https://s3.example.org.");
            }
            return Optional.of(new ObjectStoreAccess(
                    endpoint,
                    get("proofline.s3.access-key"),
                    get("proofline.s3.secret-key"),
                    region(),
                    get("proofline.s3.bucket")));
        }

        private String region() {
            String region = environment.getProperty("proofline.s3.region", "");
            return region.isBlank() ? ObjectStoreAccess.USUAL_REGION : region.strip();
        }

        /** Without demo accounts nobody could sign in to make the first account. */
        void requireSignOn() {
            get("proofline.oidc.issuer");
            get("proofline.oidc.client-id");
            get("proofline.oidc.client-secret");
        }

        void requireComplete(boolean prod) {
            if (!missing.isEmpty()) {
                String reason = prod ? "the profile prod needs it" : "an external server needs all of its settings";
                throw new StartFailure(String.join(", ", missing) + (missing.size() == 1 ? " is" : " are")
                        + " not set: " + reason + "; set " + (missing.size() == 1 ? "it" : "them")
                        + " in the environment.");
            }
        }

        private boolean isSet(String name) {
            return StringUtils.hasText(environment.getProperty(name));
        }

        private String get(String name) {
            if (isSet(name)) {
                return environment.getRequiredProperty(name).strip();
            }
            missing.add(
                    name.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace('-', '_'));
            return "";
        }
    }
}
