package org.proofline.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.proofline.audit.Audit.Broken;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the whole chain once, in order and never all of it into memory, and holds it against the anchors. */
@Component
class ChainCheck {

    private static final int ROWS_AT_ONCE = 2000;

    private static final String CHAIN = "select " + SealedEvent.COLUMNS
            + " from audit.seal s left join audit.audit_event e on e.no = s.event_no order by s.sequence";

    private final AnchorCheck anchors;
    private final JdbcTemplate streaming;

    ChainCheck(AnchorCheck anchors, DataSource database) {
        this.anchors = anchors;
        this.streaming = new JdbcTemplate(database);
        this.streaming.setFetchSize(ROWS_AT_ONCE);
    }

    /** Must run in a transaction, because only then rows are streamed. */
    Optional<Broken> broken(Map<String, Long> checked) {
        TreeMap<Long, List<PlacedAnchor>> found = anchors.all();
        ChainWalk walk = new ChainWalk(found);
        Optional<Broken> broken = streaming.query(CHAIN, row -> {
            return along(walk, row);
        });
        checked.put("events", walk.length());
        checked.put("anchors", found.values().stream().mapToLong(List::size).sum());
        return broken.or(walk::end).or(() -> anchors.broken(found));
    }

    private static Optional<Broken> along(ChainWalk walk, ResultSet rows) throws SQLException {
        while (rows.next()) {
            Optional<Broken> broken = walk.step(SealedEvent.read(rows));
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }
}
