package org.proofline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class SentenceRowTest {

    @Example
    void what_a_sentence_became_stands_beside_it() {
        assertThat(SentenceRow.compare(List.of("a", "two", "c"), List.of("a", "three", "c", "d")))
                .containsExactly(
                        new SentenceRow("a", "a"),
                        new SentenceRow("two", "three"),
                        new SentenceRow("c", "c"),
                        new SentenceRow(null, "d"));
    }

    @Property(tries = 4096)
    void each_side_reads_as_its_own_text(
            @ForAll @Size(max = 8) List<@StringLength(1) @CharRange(from = 'a', to = 'd') String> before,
            @ForAll @Size(max = 8) List<@StringLength(1) @CharRange(from = 'a', to = 'd') String> after) {
        List<SentenceRow> rows = SentenceRow.compare(before, after);
        assertThat(rows.stream()
                        .map(SentenceRow::before)
                        .filter(Objects::nonNull)
                        .toList())
                .isEqualTo(before);
        assertThat(rows.stream()
                        .map(SentenceRow::after)
                        .filter(Objects::nonNull)
                        .toList())
                .isEqualTo(after);
    }
}
