package org.proofline.evidence.worker;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pictures that stand within the drawing of a page itself: looks for what they announce as the drawing goes by. */
final class DrawnPictures {

    private static final int LONGEST_HEADER = 600;
    private static final Pattern HEADER =
            Pattern.compile("BI(?=[\\s/%])(.{0," + LONGEST_HEADER + "}?)ID\\s", Pattern.DOTALL);
    private static final Pattern WIDTH = Pattern.compile("/W(?:idth)?\\s+\\+?(\\d{1,12})");
    private static final Pattern HEIGHT = Pattern.compile("/H(?:eight)?\\s+\\+?(\\d{1,12})");
    private static final Pattern BILEVEL =
            Pattern.compile("/(?:BPC|BitsPerComponent)\\s+1\\b|/(?:IM|ImageMask)\\s+true");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

    private String rest = "";
    private String tooLarge;

    /** Why one of them is a bomb, or null when none is. */
    String tooLarge() {
        return tooLarge;
    }

    /** Another drawing begins. */
    void begin() {
        rest = "";
    }

    /** The drawing goes on. */
    void look(byte[] bytes, int length) {
        String text = rest + new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        rest = text.substring(Math.max(0, text.length() - LONGEST_HEADER));
        if (!text.contains("BI")) {
            return;
        }
        Matcher header = HEADER.matcher(text);
        while (tooLarge == null && header.find()) {
            judge(ESCAPED.matcher(header.group(1)).replaceAll(DrawnPictures::plain));
        }
    }

    private void judge(String header) {
        PictureSize size = new PictureSize(number(WIDTH, header), number(HEIGHT, header));
        if (size.isTooLarge(BILEVEL.matcher(header).find())) {
            tooLarge = size.words();
        }
    }

    private static String plain(java.util.regex.MatchResult escaped) {
        return Matcher.quoteReplacement(Character.toString(Integer.parseInt(escaped.group(1), 16)));
    }

    private static long number(Pattern pattern, String header) {
        Matcher found = pattern.matcher(header);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
