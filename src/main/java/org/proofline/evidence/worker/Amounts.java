package org.proofline.evidence.worker;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts as people of several countries write them: 4.904,94 and 4,904.94 and 4'904.94. */
final class Amounts {

    private static final Pattern WITH_CENTS =
            Pattern.compile("(?<![\\d.,])-?\\d{1,3}(?:[.,'\u2019\u00a0]\\d{3}){0,4}[.,]\\d{2}(?![\\d%])"
                    + "|(?<![\\d.,])-?\\d{1,12}[.,]\\d{2}(?![\\d%])");
    private static final Pattern WHOLE = Pattern.compile("(?<![\\d.,/-])\\d{1,9}(?![\\d.,/%-])");

    private Amounts() {}

    /** The last amount with cents in the text; without cents only when there is no other. */
    static Optional<BigDecimal> last(String text, boolean wholeToo) {
        Optional<BigDecimal> cents = lastOf(WITH_CENTS.matcher(text));
        return cents.isPresent() || !wholeToo ? cents : lastOf(WHOLE.matcher(text));
    }

    private static Optional<BigDecimal> lastOf(Matcher matcher) {
        String found = null;
        while (matcher.find()) {
            found = matcher.group();
        }
        return Optional.ofNullable(found).map(Amounts::parse);
    }

    private static BigDecimal parse(String text) {
        int decimal = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (decimal < 0) {
            return new BigDecimal(text);
        }
        String whole = text.substring(0, decimal).replaceAll("[^\\d-]", "");
        return new BigDecimal(whole + "." + text.substring(decimal + 1));
    }
}
