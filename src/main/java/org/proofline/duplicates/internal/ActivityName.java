package org.proofline.duplicates.internal;

import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.proofline.duplicates.Duplicates.Candidate;

/**
 * What an activity is called, and where it was. Partners run several campaigns of one kind at once: only names of several words
 * tell one from another.
 *
 * @param title null when it has none
 * @param venue null when it is not known
 */
record ActivityName(String title, String venue) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DIGIT = Pattern.compile(".*\\p{N}.*");
    private static final String AND = "\n";
    private static final int TELLING = 4;
    private static final int KEYS = 2;
    private static final int MONTHS = 3;
    private static final int NEAR = 80;

    static ActivityName of(Candidate candidate) {
        return new ActivityName(candidate.title(), candidate.venue());
    }

    static ActivityName of(String label) {
        String[] parts = label.split(AND, -1);
        return new ActivityName(parts[0].isEmpty() ? null : parts[0], parts[1].isEmpty() ? null : parts[1]);
    }

    String label() {
        return one(title) + AND + one(venue);
    }

    private static String one(String text) {
        return text == null ? "" : text.replace(AND, " ").strip();
    }

    /** By what another activity of nearly this name is found: the longest words, in each month of its days. */
    List<String> keys(Candidate candidate) {
        List<YearMonth> months = months(candidate);
        return Stream.of(title, venue)
                .map(ActivityName::words)
                .filter(ActivityName::tells)
                .flatMap(words -> words.stream()
                        .filter(ActivityName::isWord)
                        .sorted(Comparator.comparing(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(KEYS))
                .distinct()
                .flatMap(word -> months.stream()
                        .map(month -> String.join(
                                "|",
                                candidate.partnerId().toString(),
                                candidate.activityType(),
                                word,
                                month.toString())))
                .toList();
    }

    private static List<YearMonth> months(Candidate candidate) {
        YearMonth last = YearMonth.from(end(candidate));
        return Stream.iterate(YearMonth.from(candidate.activityStart()), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(last))
                .limit(MONTHS)
                .toList();
    }

    static boolean overlap(Candidate candidate, Sighting other) {
        LocalDate otherEnd = Objects.requireNonNullElse(other.activityEnd(), other.activityStart());
        return !candidate.activityStart().isAfter(otherEnd)
                && !other.activityStart().isAfter(end(candidate));
    }

    private static LocalDate end(Candidate candidate) {
        return Objects.requireNonNullElse(candidate.activityEnd(), candidate.activityStart());
    }

    /**
     * Two titles that differ are two activities, wherever they are. Many activities of a partner are at one place, so without
     * titles the days must be the same.
     */
    boolean isNear(ActivityName other, boolean sameDays) {
        boolean titled = tells(words(title)) && tells(words(other.title()));
        return titled ? isNear(title, other.title()) : sameDays && isNear(venue, other.venue());
    }

    static boolean sameDays(Candidate candidate, Sighting other) {
        return candidate.activityStart().equals(other.activityStart())
                && end(candidate).equals(Objects.requireNonNullElse(other.activityEnd(), other.activityStart()));
    }

    private static boolean isNear(String one, String other) {
        List<String> longer = words(one);
        List<String> shorter = new ArrayList<>(words(other));
        if (!tells(longer) || !tells(shorter)) {
            return false;
        }
        if (longer.size() < shorter.size()) {
            return isNear(other, one);
        }
        long missing = longer.stream().filter(word -> !take(shorter, word)).count();
        return shorter.isEmpty() && (missing == 0 || missing == 1 && longer.size() >= TELLING);
    }

    /** Numbers are alike only when they are equal. */
    private static boolean take(List<String> from, String word) {
        return from.stream()
                .filter(other ->
                        isWord(word) && isWord(other) ? Strings.alike(word, other) >= NEAR : word.equals(other))
                .findFirst()
                .map(from::remove)
                .orElse(false);
    }

    private static boolean tells(List<String> words) {
        return words.stream().filter(ActivityName::isWord).count() >= KEYS
                && words.stream().anyMatch(word -> isWord(word) && word.length() >= TELLING);
    }

    private static boolean isWord(String word) {
        return !DIGIT.matcher(word).matches();
    }

    private static List<String> words(String text) {
        String plain = ACCENTS.matcher(java.text.Normalizer.normalize(one(text), Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
