package org.proofline.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.proofline.sales.SalesFiles.HEADER;
import static org.proofline.sales.SalesFiles.row;
import static org.proofline.sales.SalesFiles.text;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.sales.SalesUpload.Mode;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProoflineTest
class SalesTrailTest {

    @Autowired
    private SalesUploads uploads;

    @Autowired
    private Sales sales;

    @Autowired
    private JdbcTemplate jdbc;

    private final UUID partner = UUID.randomUUID();

    @Test
    void every_upload_stands_on_the_trail_with_how_it_came_out() {
        assertThat(trail(upload(row("A", "2025-12-31", "1", "1.00"))))
                .containsExactly("SALES_UPLOAD_RECEIVED", "SALES_UPLOAD_DONE");
        assertThat(trail(upload(row("B", "2025-12-31", "x", "1.00"))))
                .containsExactly("SALES_UPLOAD_RECEIVED", "SALES_UPLOAD_REFUSED");
    }

    @Test
    void lines_without_a_file_stand_there_too() {
        String person = "seller-" + UUID.randomUUID();
        var line = new Sales.Given(Map.of(
                SalesColumn.KEY, "A",
                SalesColumn.PRODUCT, "P-1",
                SalesColumn.DATE, "2025-12-31",
                SalesColumn.QUANTITY, "1",
                SalesColumn.NET_VALUE, "10.00",
                SalesColumn.CURRENCY, "EUR"));
        Acting.of(partner, person, "partner-user").run(() -> sales.record(SalesOwner.partner(partner), List.of(line)));

        assertThat(jdbc.queryForList("select type from audit.audit_event where actor = ?", String.class, person))
                .containsExactly("SALES_LINES_RECORDED");
    }

    private UUID upload(String row) {
        return Acting.of(partner, "somebody", "partner-user").call(() -> {
            UUID id = uploads.receive(SalesOwner.partner(partner), "sales.csv", Mode.ALL_OR_NOTHING, text(HEADER + row))
                    .id();
            await().until(() -> jdbc.queryForObject(
                    "select status <> 'PROCESSING' from sales.upload where id = ?", Boolean.class, id));
            return id;
        });
    }

    private List<String> trail(UUID upload) {
        return jdbc.queryForList(
                "select type from audit.audit_event where subject_id = ? order by subject_no", String.class, upload);
    }
}
