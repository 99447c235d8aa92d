package org.proofline.evidence.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;

/** Looks at what the uploader says: who may, for what, under which name. */
final class Declared {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_URL = 2000;
    private static final int SHORTEST_STATEMENT = 20;
    private static final int LONGEST_STATEMENT = 4000;
    private static final String CERTIFICATION = "CERTIFICATION_STATEMENT";
    private static final Pattern REQUIREMENT = Pattern.compile("[A-Z][A-Z_]{1,59}");
    private static final Pattern VALUE = Pattern.compile("\\d{1,15}([.,]\\d{1,4})?");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]");

    private Declared() {}

    static Intake file(Intake intake) {
        Intake known = statement(intake);
        return new Intake(
                known.subjectId(), known.partnerId(), known.requirement(), known.line(), name(intake.fileName()));
    }

    static Intake statement(Intake intake) {
        if (!ActionContext.current().actor().sees(intake.partnerId())) {
            throw DomainException.notFound("claim");
        }
        if (intake.requirement() == null
                || !REQUIREMENT.matcher(intake.requirement()).matches()) {
            throw refused("requirement", "DOC_REQUIREMENT");
        }
        if (intake.line() != null && intake.line() < 1) {
            throw refused("line", "DOC_LINE", intake.line());
        }
        return new Intake(intake.subjectId(), intake.partnerId(), intake.requirement(), intake.line(), null);
    }

    /** The address as it was given, when it is complete. */
    static String url(String given) {
        String url = given == null ? "" : given.strip();
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null && url.length() <= LONGEST_URL) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw refused("url", "DOC_URL", shown(url));
        }
        throw refused("url", "DOC_URL", shown(url));
    }

    static String value(String given) {
        String value = given == null ? "" : given.strip();
        if (!VALUE.matcher(value).matches()) {
            throw refused("value", "DOC_VALUE", shown(value));
        }
        return value;
    }

    /** @return the words of who certifies something, for a proof that takes such words */
    static String certified(Intake intake, String given) {
        if (!CERTIFICATION.equals(intake.requirement())) {
            throw refused("requirement", "DOC_STATEMENT_NOT_TAKEN");
        }
        String words = given == null ? "" : given.strip();
        if (words.length() < SHORTEST_STATEMENT || words.length() > LONGEST_STATEMENT) {
            throw refused("statement", "DOC_STATEMENT", SHORTEST_STATEMENT, LONGEST_STATEMENT);
        }
        return words;
    }

    /** Without folders and without characters that make a name look like another. */
    private static String name(String given) {
        String name =
                given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = NOT_IN_NAMES.matcher(name).replaceAll("").strip();
        if (clean.isEmpty()) {
            return "document";
        }
        return clean.length() > LONGEST_NAME ? clean.substring(clean.length() - LONGEST_NAME) : clean;
    }

    private static String shown(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }

    private static DomainException refused(String field, String code, Object... values) {
        return Words.refusal(DomainException.Kind.INVALID, field, code, values);
    }
}
