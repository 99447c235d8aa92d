package org.proofline.evidence.worker;

import java.util.Base64;
import java.util.Map;

/** A drawn page on its way through the pipe. */
public final class PageAnswer {

    private static final String PICTURE = "picture";
    private static final int MARK = 0xFF;

    private PageAnswer() {}

    static Map<String, String> frame(byte[] jpeg) {
        return Map.of(PICTURE, Base64.getEncoder().encodeToString(jpeg));
    }

    /** Reads what a worker answered; empty when that is no JPEG. */
    public static byte[] of(Map<String, String> frame) {
        try {
            byte[] bytes = Base64.getDecoder().decode(frame.getOrDefault(PICTURE, ""));
            boolean jpeg = bytes.length > 2 && (bytes[0] & MARK) == MARK && (bytes[1] & MARK) == 0xD8;
            return jpeg ? bytes : new byte[0];
        } catch (IllegalArgumentException noPicture) {
            return new byte[0];
        }
    }
}
