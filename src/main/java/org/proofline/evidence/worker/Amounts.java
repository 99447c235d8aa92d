package org.proofline.evidence.worker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts as people of several countries write them: 4.904,94 and 4,904.94 and 4'904.94 and 4 904,94. */
final class Amounts {

    private static final Pattern WITH_CENTS = Pattern.compile(
            "(?<![\\d.,])-?\\d{1,3}(?:(?:[,'\u2019\u00a0\u202f ]\\d{3}){1,4}[.,]|(?:\\.\\d{3}){1,4},|(?:,\\d{3}){1,4}\\.)\\d{2}(?![\\d%]|[.,]\\d)"
                    + "|(?<![\\d.,])-?\\d{1,12}[.,]\\d{2}(?![\\d%]|[.,]\\d)");
    private static final Pattern WHOLE =
            Pattern.compile("(?<![\\d.,/-])(?:\\d{1,3}(?:[.,'\u2019]\\d{3}){1,3}|\\d{1,9})(?![\\d.,/%:-])");

    private Amounts() {}

    /** An amount and where it stands in the text. */
    record Amount(BigDecimal value, int from, int to) {}

    /** The amounts with cents in the text. */
    static List<Amount> in(String text) {
        return all(WITH_CENTS.matcher(text), Amounts::parse);
    }

    /** The amounts without cents in the text; what divides them divides thousands. */
    static List<Amount> wholeIn(String text) {
        return all(WHOLE.matcher(text), whole -> new BigDecimal(whole.replaceAll("\\D", "")));
    }

    private static List<Amount> all(Matcher matcher, Function<String, BigDecimal> reader) {
        List<Amount> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(new Amount(reader.apply(matcher.group()), matcher.start(), matcher.end()));
        }
        return found;
    }

    private static BigDecimal parse(String text) {
        int decimal = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        String whole = text.substring(0, decimal).replaceAll("[^\\d-]", "");
        return new BigDecimal(whole + "." + text.substring(decimal + 1).strip());
    }
}
