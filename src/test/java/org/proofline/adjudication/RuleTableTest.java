package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proofline.adjudication.RiskRules.RiskRule;

/** Each rule of the catalogue stands in the documentation once, with the test that shows it. */
class RuleTableTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([DF]\\d+P?) \\| ([a-z ,]+) \\| `(\\w+)\\.(\\w+)` \\|$");

    private record Row(String rule, String keptWith, String test, String method) {}

    @Test
    void every_rule_of_the_catalogue_stands_in_the_table_once_and_in_its_order() throws IOException {
        assertThat(rows())
                .extracting(Row::rule)
                .containsExactlyElementsOf(
                        RiskBook.IN_FORCE.rules().stream().map(RiskRule::id).toList());
    }

    @Test
    void the_test_that_shows_a_rule_is_there_and_named_by_it() throws IOException {
        Map<String, String> sources = sources();
        for (Row row : rows()) {
            assertThat(sources.get(row.test())).as(row.toString()).contains("void " + row.method() + "(");
            assertThat(List.of(row.method().split("_"))).contains(row.rule().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void what_is_no_finding_of_a_claim_is_told_apart() throws IOException {
        for (Row row : rows()) {
            boolean found = RiskBook.IN_FORCE.rule(row.rule()).foundBy() != null;
            assertThat(row.keptWith().equals("hits")).as(row.rule()).isEqualTo(DeciderRules.isOne(row.rule()));
            if (row.keptWith().contains("claim") && !row.rule().equals("F31")) {
                assertThat(found).as(row.rule()).isTrue();
            }
        }
    }

    private static List<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs/risk-rules.md")))
                .results()
                .map(row -> new Row(row.group(1), row.group(2), row.group(3), row.group(4)))
                .toList();
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            RuleTableTest::read,
                            (one, other) -> one + other));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
