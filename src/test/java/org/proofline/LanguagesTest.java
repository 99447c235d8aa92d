package org.proofline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said in English is said in German where a bundle has both, with the same places to be filled. */
class LanguagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources");
    private static final String GERMAN = "_de.properties";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)[,}]");

    /** Their English words are rows of the proof matrix, which {@code ProofMatrixTest} holds against the German ones. */
    private static final Pattern IN_THE_MATRIX = Pattern.compile("(activity|expense|proof|hint)\\.[A-Z_]+");

    static Stream<String> pairs() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(GERMAN))
                    .map(name -> name.replace(GERMAN, ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void there_are_pairs_of_bundles() throws IOException {
        assertThat(pairs()).contains("messages-earn", "messages-program", "messages-proof", "portal-earn");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void both_languages_of_a_bundle_have_the_same_keys(String bundle) throws IOException {
        assertThat(keys(read(bundle + GERMAN))).isEqualTo(keys(read(bundle + ".properties")));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void both_languages_of_a_sentence_have_the_same_places_and_neither_is_empty(String bundle) throws IOException {
        Properties english = read(bundle + ".properties");
        Properties german = read(bundle + GERMAN);
        for (String key : keys(english)) {
            assertThat(places(german.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            assertThat(german.getProperty(key).isBlank())
                    .as(key)
                    .isEqualTo(english.getProperty(key).isBlank());
        }
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(BUNDLES.resolve(file), StandardCharsets.UTF_8)) {
            properties.load(text);
        }
        return properties;
    }

    private static Set<String> keys(Properties bundle) {
        return bundle.stringPropertyNames().stream()
                .filter(key -> !IN_THE_MATRIX.matcher(key).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
