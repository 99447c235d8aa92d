package org.proofline.duplicates.internal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether two records mean one supplier: the sum of what each known field says for and against. Rare words of a name say
 * more than those that many suppliers share.
 */
final class SupplierScore {

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHE = Pattern.compile("\\s*\\\\?\\s*['`\u2019]\\s*(?=s\\b)");
    private static final int FULL = 100;
    private static final int ALIKE_WORDS = 84;
    private static final int PHONE = 7;
    private static final int UNIT = 1000;

    private final SupplierWeights weights;
    private final Set<String> commonWords;
    private final Map<String, Integer> seen = new HashMap<>();
    private int names;

    /** @param commonWords legal forms and articles: they say nothing */
    SupplierScore(SupplierWeights weights, Set<String> commonWords) {
        this.weights = weights;
        this.commonWords = commonWords;
    }

    /** Counts the words of a known name, so that frequent ones say less. */
    void learn(String name) {
        names++;
        words(name).stream().distinct().forEach(word -> seen.merge(word, 1, Integer::sum));
    }

    /** Whether the sum reaches the threshold. */
    boolean isSame(SupplierFacts one, SupplierFacts other) {
        return score(one, other).compareTo(weights.threshold()) >= 0;
    }

    BigDecimal score(SupplierFacts one, SupplierFacts other) {
        BigDecimal sum = weights.of("name", likeness(words(one.name()), words(other.name())));
        sum = sum.add(part("more", one.more(), other.more()));
        sum = sum.add(part("street", one.street(), other.street()));
        sum = sum.add(part("place", one.place(), other.place()));
        sum = sum.add(exact("phone", phone(one.phone()), phone(other.phone())));
        return sum.add(exact("taxId", plain(one.taxId()), plain(other.taxId())));
    }

    private BigDecimal part(String field, String one, String other) {
        List<String> words = words(one);
        List<String> others = words(other);
        return words.isEmpty() || others.isEmpty() ? BigDecimal.ZERO : weights.of(field, likeness(words, others));
    }

    private BigDecimal exact(String field, Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() ? BigDecimal.ZERO : weights.of(field, one.equals(other) ? FULL : 0);
    }

    /** The last seven digits: area codes are written or left out. */
    private static Optional<String> phone(String text) {
        String digits = text == null ? "" : NO_DIGIT.matcher(text).replaceAll("");
        return digits.length() < PHONE ? Optional.empty() : Optional.of(digits.substring(digits.length() - PHONE));
    }

    private static Optional<String> plain(String text) {
        return text == null || text.isBlank()
                ? Optional.empty()
                : Optional.of(OTHER.matcher(text.toUpperCase(Locale.ROOT)).replaceAll(""));
    }

    List<String> words(String text) {
        if (text == null) {
            return List.of();
        }
        String joined = APOSTROPHE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        String plain = ACCENTS.matcher(Normalizer.normalize(joined, Normalizer.Form.NFKD))
                .replaceAll("");
        List<String> kept = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (String word : OTHER.matcher(plain).replaceAll(" ").strip().split(" ")) {
            if (!word.isEmpty()) {
                all.add(word);
                if (!commonWords.contains(word)) {
                    kept.add(word);
                }
            }
        }
        return kept.isEmpty() ? all : kept;
    }

    /** Twice the weight of the words that both have, of that of all words; 0–100. */
    int likeness(List<String> words, List<String> others) {
        List<String> left = new ArrayList<>(others);
        long shared = 0;
        long all = others.stream().mapToLong(this::weight).sum();
        for (String word : words) {
            all += weight(word);
            Optional<String> nearest = nearest(word, left);
            if (nearest.isPresent()) {
                left.remove(nearest.get());
                long both = weight(word) + weight(nearest.get());
                shared += nearest.get().equals(word) ? both : both * 9 / 10;
            }
        }
        if (all == 0) {
            return 0;
        }
        int byWords = Math.toIntExact(shared * FULL / all);
        boolean joined = String.join("", words).equals(String.join("", others));
        return joined ? FULL : byWords;
    }

    private static Optional<String> nearest(String word, List<String> others) {
        String best = null;
        int most = ALIKE_WORDS - 1;
        for (String other : others) {
            int alike = Strings.alike(word, other);
            if (alike > most) {
                most = alike;
                best = other;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Thousandths; from three for a word of one in two names to about eleven for one in a thousand. */
    private long weight(String word) {
        int count = seen.getOrDefault(word, 0);
        if (names == 0) {
            return word.length() > 2 ? 4L * UNIT : UNIT;
        }
        int ratio = (names + 1) / (count + 1);
        int log = 32 - Integer.numberOfLeadingZeros(Math.max(1, ratio));
        return (1L + log) * UNIT;
    }
}
