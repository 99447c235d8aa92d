package org.proofline.evidence.worker;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a file is, found from its bytes alone.
 *
 * @param mediaType the base media type
 * @param encryption whether a password stands before the content
 * @param broken why the file can't be opened, or null when it can
 * @param macros whether it carries macros
 * @param unsafe why it must not be taken in although it opens (a document type definition), or null
 * @param bomb why it would become far more than it is, or null
 */
public record Detection(
        String mediaType, Encryption encryption, String broken, boolean macros, String unsafe, String bomb) {

    /** How a document is protected. */
    public enum Encryption {
        NONE,
        /** Opens without a password but forbids copying or printing. */
        PERMISSIONS,
        /** Does not open without a password. */
        PASSWORD
    }

    static Detection fine(String mediaType) {
        return new Detection(mediaType, Encryption.NONE, null, false, null, null);
    }

    static Detection broken(String mediaType, String why) {
        return new Detection(mediaType, Encryption.NONE, why, false, null, null);
    }

    static Detection unsafe(String mediaType, String why) {
        return new Detection(mediaType, Encryption.NONE, null, false, why, null);
    }

    static Detection encrypted(String mediaType) {
        return new Detection(mediaType, Encryption.PASSWORD, null, false, null, null);
    }

    static Detection bomb(String mediaType, String why) {
        return new Detection(mediaType, Encryption.NONE, null, false, null, why);
    }

    Detection protectedBy(Encryption found) {
        return new Detection(mediaType, found, broken, macros, unsafe, bomb);
    }

    Detection withMacros(boolean found) {
        return new Detection(mediaType, encryption, broken, found, unsafe, bomb);
    }

    Map<String, String> toFrame() {
        Map<String, String> frame = new LinkedHashMap<>();
        frame.put("mediaType", mediaType);
        frame.put("encryption", encryption.name());
        frame.put("macros", Boolean.toString(macros));
        if (broken != null) {
            frame.put("broken", broken);
        }
        if (unsafe != null) {
            frame.put("unsafe", unsafe);
        }
        if (bomb != null) {
            frame.put("bomb", bomb);
        }
        return frame;
    }

    /** Reads what a worker answered. */
    public static Detection of(Map<String, String> frame) {
        return new Detection(
                frame.getOrDefault("mediaType", "application/octet-stream"),
                Encryption.valueOf(frame.getOrDefault("encryption", "NONE")),
                frame.get("broken"),
                Boolean.parseBoolean(frame.get("macros")),
                frame.get("unsafe"),
                frame.get("bomb"));
    }
}
