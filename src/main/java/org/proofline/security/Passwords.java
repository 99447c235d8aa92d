package org.proofline.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and judges passwords. The password {@code demo} marks a demo account and is refused in production. */
@Component
class Passwords {

    private static final String DEMO = "demo";
    private static final int SHORTEST = 12;

    /** What bcrypt takes in; longer input would be cut off silently. */
    private static final int LONGEST_BYTES = 72;

    private static final int STRENGTH = 10;

    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(STRENGTH);
    private final String hashOfNothing = encoder.encode("nobody has this password");
    private final boolean production;

    Passwords(Environment environment) {
        this.production = environment.acceptsProfiles(Profiles.of("prod"));
    }

    boolean production() {
        return production;
    }

    static boolean isDemo(String password) {
        return DEMO.equals(password);
    }

    /**
     * The hash of a password an administrator or the demo sets.
     *
     * @throws DomainException INVALID when it is weak, or the demo's in production
     */
    String hash(String password) {
        if (!isDemo(password)) {
            return hashChosen(password);
        }
        if (production) {
            throw DomainException.invalid(
                    "DEMO_ACCOUNT", "Demo accounts may not exist in production. Choose a real password.");
        }
        return encoder.encode(password);
    }

    /**
     * The hash of a password that its owner chose.
     *
     * @throws DomainException INVALID when it is weak
     */
    String hashChosen(String password) {
        if (password == null || password.length() < SHORTEST) {
            throw weak("Use at least " + SHORTEST + " characters; a sentence is good.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw weak("Use at most " + LONGEST_BYTES + " characters.");
        }
        return encoder.encode(password);
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** Takes as long as a comparison, so that an unknown name is not told by the time of the answer. */
    void pretend(String password) {
        encoder.matches(password, hashOfNothing);
    }

    private static DomainException weak(String mend) {
        return DomainException.invalid(
                "PASSWORD_WEAK", mend, List.of(new FieldError("password", "PASSWORD_WEAK", mend)));
    }
}
