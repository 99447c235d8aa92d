package org.proofline.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofline.shared.DomainException;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-5", "@SUM(A1)", "\t=1", "\r=1"})
    void what_a_spreadsheet_would_run_is_written_as_text(String value) {
        assertThat(Csv.read(csv(value)).get(1)).containsExactly("'" + value);
    }

    @Test
    void quotes_commas_and_line_ends_stay_in_their_cell() {
        assertThat(Csv.read(csv("a,\"b\"\r\nc")).get(1)).containsExactly("a,\"b\"\r\nc");
    }

    @Property
    void what_was_written_is_read_again(@ForAll @Size(3) List<@NotEmpty String> values) {
        List<String> harmless = values.stream().map(value -> "x" + value).toList();
        Csv csv = new Csv(List.of("a", "b", "c"));
        csv.row(harmless);
        String normal = String.join("|", harmless);
        if (StandardCharsets.UTF_8.newEncoder().canEncode(normal)) {
            assertThat(Csv.read(csv.bytes()).get(1)).isEqualTo(harmless);
        }
    }

    @Test
    void a_quote_that_does_not_end_is_refused() {
        assertThatThrownBy(() -> Csv.read("a,\"b".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DomainException.class);
    }

    private static byte[] csv(String value) {
        Csv csv = new Csv(List.of("h"));
        csv.row(List.of(value));
        return csv.bytes();
    }
}
